package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;

/**
 * A definition shown as highlighted source.
 *
 * @param language what it is written in, for people
 * @param code the source, highlighted
 */
public record SourceListing(String language, SafeHtml code) implements ApiContent {
    @Override
    public String template() {
        return "source";
    }
}
