package dev.stagebill.apidocs.proto;

import dev.stagebill.yaml.Position;

/** Ends the reading of one statement; the parser goes on behind it. */
final class ProtoSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Position position;

    ProtoSyntaxException(Position position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    ProtoFault fault() {
        return new ProtoFault(position, String.valueOf(getMessage()));
    }
}
