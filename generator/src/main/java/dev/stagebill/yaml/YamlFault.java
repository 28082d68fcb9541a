package dev.stagebill.yaml;

/**
 * Why a document cannot be read.
 *
 * @param position where
 * @param message what is wrong, in one sentence
 */
public record YamlFault(Position position, String message) {}
