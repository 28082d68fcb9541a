package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;

/**
 * A definition shown as highlighted source.
 *
 * @param language what it is written in, for people; empty when not known
 * @param code the source, highlighted; empty when there is none
 * @param notes why it is shown like this and what the page leaves out, each in a sentence
 */
public record SourceListing(String language, SafeHtml code, List<String> notes) implements ApiContent {
    /** Copies the notes. */
    public SourceListing {
        notes = List.copyOf(notes);
    }

    @Override
    public String template() {
        return "source";
    }
}
