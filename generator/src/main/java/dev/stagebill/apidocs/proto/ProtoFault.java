package dev.stagebill.apidocs.proto;

import dev.stagebill.yaml.Position;

/** Something that the grammar does not allow, in one sentence without a full stop. */
record ProtoFault(Position position, String message) {}
