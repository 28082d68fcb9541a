package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * The page of a definition that is a list of named things with fields: JSON Schema, Avro, custom resources of Kubernetes, tools of an MCP
 * server, WSDL.
 *
 * @param format what it is written in, for people
 * @param title its name; empty when it has none
 * @param version its own version; empty when it states none
 * @param deprecated whether all of it should no longer be used
 * @param words what is said about the whole
 * @param groups what is in it
 * @param notes what the page leaves out, each in a sentence
 */
public record Outline(
        String format,
        String title,
        String version,
        boolean deprecated,
        Words words,
        List<Group> groups,
        List<String> notes)
        implements ApiContent {
    /** Copies the lists. */
    public Outline {
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    @Override
    public String template() {
        return "outline";
    }

    @Override
    public List<ApiPart> parts() {
        return OutlineParts.of(this);
    }

    @Override
    public Optional<String> ownVersion() {
        return Optional.of(version).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean isDeprecated() {
        return deprecated;
    }

    /** What is said about something: Markdown, rendered, and single values with their names. */
    public record Words(SafeHtml description, List<Fact> facts) {
        /** Nothing at all. */
        public static final Words NONE = new Words(SafeHtml.EMPTY, List.of());

        /** Copies the facts. */
        public Words {
            facts = List.copyOf(facts);
        }
    }

    /** Entries that belong together, and the fragment that leads to them. */
    public record Group(String id, String title, Words words, List<Entry> entries) {
        /** Copies the entries. */
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something with a name.
     *
     * @param label what to call it
     * @param words what is said about it
     * @param blocks its fields, in one or more lists
     * @param examples given examples, or one made from its schema
     */
    public record Entry(Label label, Words words, List<Block> blocks, List<Example> examples) {
        /** Copies the lists. */
        public Entry {
            blocks = List.copyOf(blocks);
            examples = List.copyOf(examples);
        }
    }

    /**
     * What to call an entry.
     *
     * @param kind what it is to the search; empty when it belongs to other entries, as a binding does
     * @param id the fragment that leads to it
     * @param mark a word before its name, such as {@code record}; may be empty
     * @param name what programs call it
     * @param title what people call it
     * @param deprecated whether it should no longer be used
     */
    public record Label(
            Optional<ApiPart.Kind> kind, String id, String mark, String name, String title, boolean deprecated) {
        /** Whether programs call it by a name that its title does not begin with. */
        public boolean named() {
            return !title.startsWith(name);
        }
    }

    /** A list of fields: its heading, which may be empty, the type they belong to, without its properties, and the fields. */
    public record Block(String title, Schema schema, List<Field> fields) {
        /** Copies the fields. */
        public Block {
            fields = List.copyOf(fields);
        }
    }

    /** A field without its properties, the fragment that leads to it, and those properties. */
    public record Field(String id, Property property, List<Field> inside) {
        /** Copies the fields in it. */
        public Field {
            inside = List.copyOf(inside);
        }
    }
}
