package dev.stagebill.config;

import dev.stagebill.yaml.YamlNode;
import java.util.Optional;

/** What may stand at one place of the portal file. */
sealed interface Shape permits TextShape, ChoiceShape, BooleanShape, CountShape, ListShape, RecordShape, SchemaShape {
    /**
     * The Java value of a node; nothing when the node does not fit, which is then reported.
     *
     * @param key what to call the place in a message, such as {@code theme.accent}
     */
    Optional<Object> bind(YamlNode node, String key, Binding binding);

    /** What such a value is called in a message, such as {@code a list}. */
    String noun();
}
