package dev.stagebill.site;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;

/**
 * A file of the portal that is no page.
 *
 * @param path where it is
 * @param content what it holds
 */
public record SiteFile(OutputPath path, Content content) {}
