package dev.stagebill.theme;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;

/**
 * A file of a theme that browsers load.
 *
 * @param name the name templates ask for it by, such as {@code portal.css} or {@code search.js}
 * @param path where it is published; the name holds a part of the hash of what is in it, so that it can be cached for ever
 * @param content what it holds
 */
public record Asset(String name, OutputPath path, Content content) {}
