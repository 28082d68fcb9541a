package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Token.Kind;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a definition in order. Comments belong to declarations by the rules of protoc: the one that ends right before a declaration
 * leads it; the one that begins on its last line, or right below with nothing next to it, trails it; the others are detached.
 */
final class TokenStream {
    static final int MAX_DEPTH = 64;
    private static final int MAX_FAULTS = 50;

    private final List<ProtoFault> faults = new ArrayList<>();
    private final List<Token> tokens;
    private final List<Comment> loose = new ArrayList<>();
    private int at;
    private int taken;
    private int depth;

    TokenStream(String text) {
        this.tokens = ProtoLexer.read(text, faults);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    boolean is(String word) {
        return peek().is(word);
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    Position position() {
        return peek().position();
    }

    /** The next token, behind which the stream stands then; the end stays where it is. */
    Token next() {
        Token token = peek();
        loose.addAll(token.comments().subList(taken, token.comments().size()));
        taken = token.comments().size();
        if (!atEnd()) {
            at++;
            taken = 0;
        }
        return token;
    }

    boolean take(String word) {
        boolean found = is(word);
        if (found) {
            next();
        }
        return found;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw error("\"" + sign + "\"");
        }
    }

    String expect(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw error(what);
        }
        return next().text();
    }

    String name() {
        return expect(Kind.NAME, "a name");
    }

    /** A name with dots, which may begin with one. */
    String qualifiedName() {
        StringBuilder name = new StringBuilder();
        if (take(".")) {
            name.append('.');
        }
        name.append(name());
        while (take(".")) {
            name.append('.').append(name());
        }
        return name.toString();
    }

    /** A whole number with its sign, as written. */
    String integer() {
        String sign = take("-") ? "-" : "";
        return sign + expect(Kind.NUMBER, "a number");
    }

    /** The end of a statement. One that was forgotten at the end of a line is reported, and nothing is lost. */
    void semicolon(Remarks remarks) {
        if (!is(";") && at > 0 && peek().line() > tokens.get(at - 1).line()) {
            fault(error("\";\"").fault());
        } else {
            expect(";");
        }
        end(remarks);
    }

    ProtoSyntaxException error(String wanted) {
        return new ProtoSyntaxException(position(), "there should be " + wanted + " instead of " + peek().described());
    }

    void fault(ProtoFault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    List<ProtoFault> faults() {
        return faults.size() > MAX_FAULTS ? faults.subList(0, MAX_FAULTS) : faults;
    }

    /** Begins a declaration: takes the comments before it. */
    Remarks begin() {
        Remarks remarks = new Remarks();
        List<Comment> before = peek().comments();
        for (int i = taken; i < before.size(); i++) {
            boolean leads = i == before.size() - 1 && before.get(i).endLine() + 1 >= peek().line();
            if (leads) {
                remarks.leading(before.get(i));
            } else {
                remarks.detached(before.get(i));
            }
        }
        taken = before.size();
        return remarks;
    }

    /** Ends a declaration, or its head: takes the comments inside and behind it. */
    void end(Remarks remarks) {
        loose.forEach(remarks::trailing);
        loose.clear();
        List<Comment> behind = peek().comments();
        if (at > 0 && taken < behind.size() && trails(behind, tokens.get(at - 1).line())) {
            remarks.trailing(behind.get(taken));
            taken++;
        }
    }

    private boolean trails(List<Comment> behind, int line) {
        Comment first = behind.get(taken);
        if (first.line() == line) {
            return first.endLine() < peek().line() || is("}") || atEnd();
        }
        boolean apart = taken + 1 < behind.size() || first.endLine() + 1 < peek().line() || is("}") || atEnd();
        return first.line() == line + 1 && apart;
    }

    /** Reads statements between braces. A statement that cannot be read is reported and left out. */
    void block(Remarks remarks, Runnable statement) {
        expect("{");
        if (++depth > MAX_DEPTH) {
            depth--;
            at--;
            throw new ProtoSyntaxException(position(), "blocks are nested more than " + MAX_DEPTH + " deep");
        }
        end(remarks);
        while (!is("}") && !atEnd()) {
            attempt(statement);
        }
        if (atEnd()) {
            fault(error("\"}\"").fault());
        }
        next();
        depth--;
        end(remarks);
    }

    /** Reads one statement, or what cannot be one. */
    void attempt(Runnable statement) {
        int before = at;
        int level = depth;
        try {
            statement.run();
        } catch (ProtoSyntaxException e) {
            fault(e.fault());
            depth = level;
            skip(at == before);
        }
    }

    /** Goes behind the end of the statement, or to the brace that closes the block around it. */
    private void skip(boolean one) {
        if (one && !is("{") && !is("}")) {
            next();
        }
        int open = 0;
        while (!atEnd() && !(open == 0 && is("}"))) {
            Token token = next();
            if (token.is("{")) {
                open++;
            } else if ((token.is("}") && --open == 0) || (open == 0 && token.is(";"))) {
                break;
            }
        }
    }
}
