package dev.stagebill.yaml;

import java.util.Optional;

/**
 * One document of a YAML stream that is not empty: either its root value, or the reason why there is none.
 *
 * @param number its number among the documents that are not empty, from 1
 * @param position where it begins
 * @param root the value, when it could be read
 * @param fault why it could not be read
 * @param text the source text of the document
 */
public record YamlDocument(
        int number, Position position, Optional<YamlNode> root, Optional<YamlFault> fault, String text) {}
