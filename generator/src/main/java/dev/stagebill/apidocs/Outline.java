package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    public List<ApiChapter> chapters() {
        return OutlineChapters.of(this);
    }

    @Override
    public Outline inPieces() {
        return OutlineChapters.inPieces(this);
    }

    @Override
    public Outline only(Set<String> ids) {
        return OutlineChapters.only(this, ids);
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

    /**
     * What a type is made of.
     *
     * @param title its heading; may be empty
     * @param schema the type, without what has places of its own
     * @param fields its fields
     * @param branches what else it is made of, such as the forms that it can have
     */
    public record Block(String title, Schema schema, List<Field> fields, List<Branch> branches) {
        /** Copies the lists. */
        public Block {
            fields = List.copyOf(fields);
            branches = List.copyOf(branches);
        }
    }

    /** A field without what is in it, the fragment that leads to it, the fields in it, and what else it is made of. */
    public record Field(String id, Property property, List<Field> inside, List<Branch> branches) {
        /** Copies the lists. */
        public Field {
            inside = List.copyOf(inside);
            branches = List.copyOf(branches);
        }

        /** Whether there is anything in it. */
        boolean isFilled() {
            return !inside.isEmpty() || !branches.isEmpty();
        }
    }

    /** A type within a type, such as one form of several: the fragment that leads to it, what it is to the type, its name, and what it is made of. */
    public record Branch(String id, String role, String title, Block block) {}
}
