package dev.stagebill.yaml;

import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes values as YAML that {@link YamlReader} reads as the same values. Every text is in quotes, so that
 * none is taken for a number. */
public final class YamlWriter {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private YamlWriter() {}

    /** The value in block style, ending in a line break: maps in their order, lists, strings, numbers, booleans and null. */
    public static String write(Object value) {
        String text = MAPPER.writeValueAsString(value);
        return text.endsWith("\n") ? text : text + "\n";
    }
}
