package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Applied;
import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Label;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads definitions of a type system (specification of September 2025, section 3). After a fault it goes on with the next field, or else with
 * the next definition, so that one mistake costs one line and not the page. Allowed beyond the specification is what was allowed before it:
 * interfaces without {@code &} between them, and a description before {@code extend}.
 */
final class SdlParser {
    private static final Set<String> OPERATIONS = Set.of("query", "mutation", "subscription", "fragment");

    private final Tokens tokens;
    private final ValueParser values;
    private final Findings findings;
    private final List<Definition> definitions = new ArrayList<>();

    private SdlParser(String text, Findings findings) {
        this.tokens = new Tokens(text, findings);
        this.values = new ValueParser(tokens);
        this.findings = findings;
    }

    /** The definitions and extensions in a text, in order. */
    static List<Definition> parse(String text, Findings findings) {
        SdlParser parser = new SdlParser(text, findings);
        while (!parser.tokens.atEnd()) {
            parser.definition();
            parser.bound();
        }
        return parser.definitions;
    }

    /** What is known of a definition so far; what comes before a fault is kept. */
    private static final class Draft {
        private Kind kind = Kind.SCHEMA;
        private boolean extension;
        private Position position = Position.START;
        private Optional<String> description = Optional.empty();
        private Optional<String> name = Optional.empty();
        private List<Applied> directives = List.of();
        private final List<TypeUse> types = new ArrayList<>();
        private final List<Member> members = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        private Definition definition(String called) {
            Label label = new Label(called, position, description, directives);
            return new Definition(kind, extension, label, types, members, words);
        }
    }

    /** Ends the reading when there is too much of it; whether it goes on. */
    private boolean bound() {
        boolean goesOn = findings.mayKeep(tokens.current().position());
        if (!goesOn) {
            tokens.finish();
        }
        return goesOn;
    }

    private void definition() {
        Draft draft = new Draft();
        Token start = tokens.current();
        try {
            read(draft);
        } catch (Tokens.SyntaxFault e) {
            findings.syntax(e.text(), e.position());
            if (tokens.current().equals(start)) {
                tokens.advance();
            }
            skipToDefinition();
        }
        draft.name.ifPresent(name -> definitions.add(draft.definition(name)));
    }

    private void read(Draft draft) {
        draft.description = values.description();
        Token keyword = tokens.current();
        if (keyword.is("{") || OPERATIONS.contains(keyword.text())) {
            skipOperation();
            return;
        }
        draft.extension = tokens.acceptName("extend");
        Optional<Kind> kind = tokens.current().kind() == Token.Kind.NAME
                ? Kind.of(tokens.current().text())
                : Optional.empty();
        draft.kind = kind.orElseThrow(() -> tokens.unexpected("a definition such as type, input or enum"));
        draft.position = tokens.advance().position();
        int column = keyword.position().column();
        switch (draft.kind) {
            case SCHEMA -> draft.name = Optional.of("schema");
            case DIRECTIVE -> directive(draft);
            default -> name(draft);
        }
        if (draft.kind != Kind.DIRECTIVE) {
            rest(draft, column);
        }
    }

    private void name(Draft draft) {
        Token name = tokens.expectName("the name of the " + draft.kind.title());
        draft.name = Optional.of(name.text());
        draft.position = name.position();
    }

    private void rest(Draft draft, int column) {
        if (tokens.acceptName("implements")) {
            interfaces(draft);
        }
        draft.directives = values.directives();
        if (tokens.accept("=")) {
            tokens.accept("|");
            do {
                draft.types.add(reference());
            } while (tokens.accept("|"));
        }
        if (tokens.accept("{")) {
            members(draft, "}", column);
        }
    }

    private void interfaces(Draft draft) {
        tokens.accept("&");
        do {
            draft.types.add(reference());
        } while (tokens.accept("&") || continuesOldList());
    }

    /** Before 2018 interfaces stood one behind the other, with blanks or commas between them. */
    private boolean continuesOldList() {
        Token word = tokens.current();
        return word.kind() == Token.Kind.NAME && !word.firstOnLine();
    }

    private TypeUse reference() {
        Token name = tokens.expectName("a type");
        return TypeUse.of(name.text(), name.position());
    }

    private void directive(Draft draft) {
        tokens.expect("@");
        name(draft);
        if (tokens.accept("(")) {
            members(draft, ")", 0);
        }
        draft.directives = values.directives();
        if (tokens.acceptName("repeatable")) {
            draft.words.add("repeatable");
        }
        if (!tokens.acceptName("on")) {
            throw tokens.unexpected("on, with the places of the directive,");
        }
        tokens.accept("|");
        do {
            draft.words.add(tokens.expectName("the place of a directive").text());
        } while (tokens.accept("|"));
    }

    private void members(Draft draft, String end, int column) {
        while (!tokens.accept(end)) {
            if (tokens.atEnd() || beginsDefinition(column)) {
                throw tokens.unexpected(end);
            }
            Token start = tokens.current();
            try {
                draft.members.add(member(draft.kind));
                if (!bound()) {
                    return;
                }
            } catch (Tokens.SyntaxFault e) {
                findings.syntax(e.text(), e.position());
                if (tokens.current().equals(start)) {
                    tokens.advance();
                }
                skipToMember(end, column);
            }
        }
    }

    private Member member(Kind kind) {
        Optional<String> description = values.description();
        Token name = tokens.expectName("a name");
        List<Member> arguments = new ArrayList<>();
        if (tokens.accept("(")) {
            while (!tokens.accept(")")) {
                arguments.add(member(Kind.INPUT));
                if (!bound()) {
                    break;
                }
            }
        }
        Optional<TypeUse> type = Optional.empty();
        if (kind != Kind.ENUM) {
            tokens.expect(":");
            type = Optional.of(values.type());
        }
        Optional<Literal> fallback = tokens.accept("=") ? Optional.of(values.value()) : Optional.empty();
        return new Member(
                new Label(name.text(), name.position(), description, values.directives()), type, fallback, arguments);
    }

    private void skipOperation() {
        findings.syntax(
                "an operation or fragment is no part of a schema; it is left out",
                tokens.current().position());
        while (!tokens.atEnd() && !tokens.is("{")) {
            tokens.advance();
        }
        int depth = 0;
        do {
            depth += tokens.is("{") ? 1 : tokens.is("}") ? -1 : 0;
            tokens.advance();
        } while (depth > 0 && !tokens.atEnd());
    }

    /** Goes on to where a field seems to begin: at the start of a line, outside of brackets. */
    private void skipToMember(String end, int column) {
        int depth = 0;
        while (!tokens.atEnd()) {
            Token token = tokens.current();
            boolean starts =
                    token.firstOnLine() && (token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.STRING);
            if (beginsDefinition(column) || (depth <= 0 && (token.is(end) || starts))) {
                return;
            }
            depth += bracket(token);
            tokens.advance();
        }
    }

    private static int bracket(Token token) {
        boolean opens = token.is("(") || token.is("[") || token.is("{");
        boolean closes = token.is(")") || token.is("]") || token.is("}");
        return opens ? 1 : closes ? -1 : 0;
    }

    private void skipToDefinition() {
        while (!tokens.atEnd() && !beginsDefinition(Integer.MAX_VALUE)) {
            tokens.advance();
        }
    }

    /**
     * Whether a definition begins here: its description or keyword first on a line, not further to the right than this, and a name behind the
     * keyword; behind that of a field is something else.
     */
    private boolean beginsDefinition(int column) {
        Token token = tokens.current();
        if (!token.firstOnLine() || token.position().column() > column) {
            return false;
        }
        return token.kind() == Token.Kind.STRING
                ? beginsDefinition(tokens.following(), tokens.third())
                : beginsDefinition(token, tokens.following());
    }

    private static boolean beginsDefinition(Token keyword, Token next) {
        boolean known = keyword.kind() == Token.Kind.NAME
                && (keyword.text().equals("extend") || Kind.of(keyword.text()).isPresent());
        boolean named = next.kind() == Token.Kind.NAME || next.is("@");
        return known && (named || (keyword.text().equals("schema") && next.is("{")));
    }
}
