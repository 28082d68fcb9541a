package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * What can be said about anything in an AsyncAPI definition.
 *
 * @param title its name for people
 * @param summary a line
 * @param description Markdown, rendered
 * @param words the description as written
 * @param facts single values, each with its name
 * @param tags the tags
 * @param bindings what holds for single protocols, by protocol
 * @param more everything else: extensions, and keys that the format does not know
 */
public record About(
        String title,
        String summary,
        SafeHtml description,
        String words,
        List<Fact> facts,
        List<Tag> tags,
        List<Detail> bindings,
        List<Detail> more) {
    /** Copies the lists. */
    public About {
        facts = List.copyOf(facts);
        tags = List.copyOf(tags);
        bindings = List.copyOf(bindings);
        more = List.copyOf(more);
    }

    /** Whether at least one of the tags says more than its name. */
    public boolean tagsDescribed() {
        return tags.stream().anyMatch(Tag::described);
    }

    /**
     * A value of any form, for whatever has no place of its own: bindings, extensions.
     *
     * @param name its key
     * @param prose the value, when it is a description
     * @param values the value, or the values of a list
     * @param schema the value, when it is a schema
     * @param inside what is nested in it
     */
    public record Detail(
            String name, SafeHtml prose, List<String> values, Optional<Schema> schema, List<Detail> inside) {
        /** Copies the lists. */
        public Detail {
            values = List.copyOf(values);
            inside = List.copyOf(inside);
        }
    }

    /** A tag, what it means, and what else is said about it. */
    public record Tag(String name, SafeHtml description, List<Detail> more) {
        /** Copies the details. */
        public Tag {
            more = List.copyOf(more);
        }

        /** Whether it says more than its name. */
        public boolean described() {
            return !description.isEmpty() || !more.isEmpty();
        }
    }
}
