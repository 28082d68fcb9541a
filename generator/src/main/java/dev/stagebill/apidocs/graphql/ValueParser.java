package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Applied;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.apidocs.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads values, types and applied directives (specification of September 2025, sections 2.9, 2.11 and 2.12). */
final class ValueParser {
    /** Deeper values and types are somebody's attempt to exhaust the stack. */
    private static final int MAX_DEPTH = 100;

    private final Tokens tokens;

    ValueParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The value that a text of its own holds, such as a default value in the answer to an introspection query. */
    static Literal of(String text) {
        Findings ignored = new Findings();
        try {
            Tokens tokens = new Tokens(text, ignored);
            Literal value = new ValueParser(tokens).value();
            return tokens.atEnd() && ignored.all().isEmpty() ? value : Literal.word(text);
        } catch (Tokens.SyntaxFault e) {
            return Literal.word(text);
        }
    }

    Literal value() {
        return value(0);
    }

    private Literal value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Tokens.SyntaxFault(
                    "values are nested more than " + MAX_DEPTH + " deep",
                    tokens.current().position());
        }
        Kind kind = tokens.current().kind();
        if (kind == Kind.STRING) {
            return Literal.string(tokens.advance().text());
        }
        if (kind == Kind.NUMBER) {
            return Literal.plain(tokens.advance().text());
        }
        if (kind == Kind.NAME) {
            return Literal.word(tokens.advance().text());
        }
        if (tokens.accept("$")) {
            return Literal.word(
                    "$" + tokens.expectName("the name of a variable").text());
        }
        if (tokens.accept("[")) {
            List<Literal> items = new ArrayList<>();
            while (!tokens.accept("]")) {
                items.add(value(depth + 1));
            }
            return Literal.list(items);
        }
        tokens.expect("{");
        return Literal.object(entries("}", depth));
    }

    private List<Literal.Entry> entries(String end, int depth) {
        List<Literal.Entry> entries = new ArrayList<>();
        while (!tokens.accept(end)) {
            String name = tokens.expectName("a name or " + end).text();
            tokens.expect(":");
            entries.add(new Literal.Entry(name, value(depth + 1)));
        }
        return entries;
    }

    TypeUse type() {
        StringBuilder before = new StringBuilder();
        while (tokens.accept("[")) {
            if (before.append('[').length() > MAX_DEPTH) {
                throw new Tokens.SyntaxFault(
                        "lists are nested more than " + MAX_DEPTH + " deep",
                        tokens.current().position());
            }
        }
        Token name = tokens.expectName("a type");
        StringBuilder after = new StringBuilder(tokens.accept("!") ? "!" : "");
        for (int i = 0; i < before.length(); i++) {
            tokens.expect("]");
            after.append(tokens.accept("!") ? "]!" : "]");
        }
        return new TypeUse(before.toString(), name.text(), after.toString(), name.position());
    }

    List<Applied> directives() {
        List<Applied> directives = new ArrayList<>();
        while (tokens.accept("@")) {
            String name = tokens.expectName("the name of a directive").text();
            directives.add(new Applied(name, tokens.accept("(") ? entries(")", 0) : List.of()));
        }
        return directives;
    }

    Optional<String> description() {
        return tokens.current().kind() == Kind.STRING
                ? Optional.of(tokens.advance().text())
                : Optional.empty();
    }
}
