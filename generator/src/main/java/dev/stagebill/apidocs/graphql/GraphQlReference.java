package dev.stagebill.apidocs.graphql;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * What a page shows of a GraphQL schema.
 *
 * @param description what the schema says about itself
 * @param directives the directives applied to the schema, such as {@code @link}
 * @param operations the fields of the root types
 * @param types all other types and the directives, by kind
 * @param notes what the page leaves out and why, each in a sentence
 */
public record GraphQlReference(
        Text description,
        List<Applied> directives,
        List<OperationGroup> operations,
        List<TypeGroup> types,
        List<String> notes) {
    /** Copies the lists. */
    public GraphQlReference {
        directives = List.copyOf(directives);
        operations = List.copyOf(operations);
        types = List.copyOf(types);
        notes = List.copyOf(notes);
    }

    /**
     * A text that an author wrote.
     *
     * @param html it as HTML; it is Markdown (specification of September 2025, section 2.5)
     * @param plain it as it was written
     */
    public record Text(SafeHtml html, String plain) {
        /** No text. */
        public static final Text NONE = new Text(SafeHtml.EMPTY, "");
    }

    /**
     * A name that may lead to its place on the page.
     *
     * @param text what is shown
     * @param id the fragment; empty when the definition does not have what is named
     */
    public record Link(String text, Optional<String> id) {}

    /**
     * A directive where it is applied.
     *
     * @param name with the {@code @}, leading to its definition
     * @param arguments the arguments in their brackets, as in GraphQL; empty when there are none
     */
    public record Applied(Link name, String arguments) {}

    /**
     * A field, an input field, an argument, or an enum value.
     *
     * @param id its fragment
     * @param name its name
     * @param type its type as in GraphQL; an enum value has none
     * @param facts what is stated beside its type
     * @param description what its author says
     * @param arguments its arguments
     */
    public record Entry(
            String id, String name, Optional<Link> type, Facts facts, Text description, List<Entry> arguments) {
        /** Copies the arguments. */
        public Entry {
            arguments = List.copyOf(arguments);
        }

        /** Whether there is nothing to tell but the name. */
        public boolean bare() {
            return type.isEmpty()
                    && description.plain().isEmpty()
                    && facts.deprecated().isEmpty()
                    && facts.directives().isEmpty();
        }
    }

    /**
     * What is stated about an entry.
     *
     * @param required whether a value must be given
     * @param fallback the default value, as in GraphQL
     * @param deprecated why it should no longer be used; empty when it may be
     * @param directives the other directives applied to it
     */
    public record Facts(
            boolean required, Optional<String> fallback, Optional<Text> deprecated, List<Applied> directives) {
        /** Copies the directives. */
        public Facts {
            directives = List.copyOf(directives);
        }
    }

    /**
     * Something that can be asked for.
     *
     * @param kind {@code query}, {@code mutation} or {@code subscription}
     * @param entry the field of the root type
     * @param example how to ask
     */
    public record Operation(String kind, Entry entry, Example example) {}

    /**
     * A request to copy.
     *
     * @param operation the document, highlighted; empty when there is no example
     * @param variables the values of its variables in JSON, highlighted; empty when it has none
     */
    public record Example(SafeHtml operation, SafeHtml variables) {
        /** No example. */
        public static final Example NONE = new Example(SafeHtml.EMPTY, SafeHtml.EMPTY);
    }

    /**
     * The fields of a root type.
     *
     * @param title the heading
     * @param type the root type, without its fields
     * @param operations its fields
     */
    public record OperationGroup(String title, NamedType type, List<Operation> operations) {
        /** Copies the operations. */
        public OperationGroup {
            operations = List.copyOf(operations);
        }
    }

    /**
     * Types of one kind, or the directives.
     *
     * @param id the fragment of the group
     * @param title the heading
     * @param types the types in the order of the definition
     */
    public record TypeGroup(String id, String title, List<NamedType> types) {
        /** Copies the types. */
        public TypeGroup {
            types = List.copyOf(types);
        }
    }

    /**
     * A type or a directive.
     *
     * @param id its fragment
     * @param kind what it is, for people: {@code object type}, {@code enum}
     * @param name its name; that of a directive with its {@code @}
     * @param description what its author says
     * @param about what else is stated about it as a whole
     * @param entries its fields, values or arguments
     * @param uses where it is used
     */
    public record NamedType(
            String id, String kind, String name, Text description, About about, List<Entry> entries, Relation uses) {
        /** Copies the entries. */
        public NamedType {
            entries = List.copyOf(entries);
        }

        /** Whether the entries are names without more to tell, as in most enums. */
        public boolean bare() {
            return entries.stream().allMatch(Entry::bare);
        }
    }

    /**
     * What is stated about a type as a whole.
     *
     * @param facts in words
     * @param specifiedBy the address of the specification of a scalar
     * @param directives the directives applied to it
     * @param relations to other types
     */
    public record About(
            List<String> facts, Optional<String> specifiedBy, List<Applied> directives, List<Relation> relations) {
        /** Copies the lists. */
        public About {
            facts = List.copyOf(facts);
            directives = List.copyOf(directives);
            relations = List.copyOf(relations);
        }
    }

    /**
     * Other places that something is related to.
     *
     * @param title how
     * @param links to what
     * @param more how many there are besides
     */
    public record Relation(String title, List<Link> links, int more) {
        /** Copies the links. */
        public Relation {
            links = List.copyOf(links);
        }
    }
}
