package dev.stagebill.apidocs.graphql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A value as it is written in a schema.
 *
 * @param kind what it is
 * @param text the characters of a value without parts; of a string its value
 * @param items the values in a list
 * @param entries the fields of an object
 */
record Literal(Kind kind, String text, List<Literal> items, List<Entry> entries) {
    enum Kind {
        /** A number, true, false or null: the same in JSON. */
        PLAIN,
        STRING,
        /** A word that is none of these; in JSON a string. */
        WORD,
        LIST,
        OBJECT
    }

    record Entry(String name, Literal value) {}

    Literal {
        items = List.copyOf(items);
        entries = List.copyOf(entries);
    }

    static Literal plain(String text) {
        return new Literal(Kind.PLAIN, text, List.of(), List.of());
    }

    static Literal string(String text) {
        return new Literal(Kind.STRING, text, List.of(), List.of());
    }

    static Literal word(String text) {
        boolean plain = text.equals("true") || text.equals("false") || text.equals("null");
        return new Literal(plain ? Kind.PLAIN : Kind.WORD, text, List.of(), List.of());
    }

    static Literal list(List<Literal> items) {
        return new Literal(Kind.LIST, "", items, List.of());
    }

    static Literal object(List<Entry> entries) {
        return new Literal(Kind.OBJECT, "", List.of(), entries);
    }

    /** The value in the syntax of GraphQL, on one line. */
    @Override
    public String toString() {
        return switch (kind) {
            case PLAIN, WORD -> text;
            case STRING -> quoted(text);
            case LIST -> items.stream().map(Literal::toString).collect(Collectors.joining(", ", "[", "]"));
            case OBJECT ->
                entries.stream()
                        .map(entry -> entry.name() + ": " + entry.value())
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** The value in JSON, with lines after the first indented by this and more. */
    String json(String indent) {
        return switch (kind) {
            case PLAIN -> text;
            case STRING, WORD -> quoted(text);
            case LIST -> items.stream().map(item -> item.json(indent)).collect(Collectors.joining(", ", "[", "]"));
            case OBJECT -> entries.isEmpty() ? "{}" : jsonObject(indent);
        };
    }

    private String jsonObject(String indent) {
        String inner = indent + "  ";
        return entries.stream()
                .map(entry ->
                        inner + quoted(entry.name()) + ": " + entry.value().json(inner))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\n') {
                quoted.append("\\n");
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
