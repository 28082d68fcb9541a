package dev.stagebill.config;

import dev.stagebill.yaml.YamlMapping;
import java.util.Optional;

/**
 * A JSON Schema as the portal file gives it.
 *
 * @param file the path of a file, when it is in one
 * @param inline the schema itself, when it stands in the portal file
 */
record SchemaText(Optional<Text> file, Optional<YamlMapping> inline) {}
