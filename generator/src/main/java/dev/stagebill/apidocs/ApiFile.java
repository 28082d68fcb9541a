package dev.stagebill.apidocs;

import dev.stagebill.output.Content;

/**
 * A definition as a file to take along.
 *
 * @param name the name under which it is published beside the page; nothing in it comes from the sources
 * @param title what it is, in a few words, such as {@code YAML}
 * @param bytes how large it is
 * @param content what it holds
 */
public record ApiFile(String name, String title, long bytes, Content content) {}
