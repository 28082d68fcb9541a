package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.apidocs.proto.SettingValue.Block;
import dev.stagebill.apidocs.proto.SettingValue.Items;
import dev.stagebill.apidocs.proto.SettingValue.Pair;
import dev.stagebill.apidocs.proto.SettingValue.Scalar;
import dev.stagebill.apidocs.proto.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads options: those in statements, those in brackets, and the text format of their values. */
final class SettingParser {
    private final TokenStream tokens;
    private int depth;

    SettingParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** {@code option name = value;}. */
    Setting statement() {
        Remarks remarks = tokens.begin();
        tokens.expect("option");
        String name = name();
        tokens.expect("=");
        SettingValue value = value();
        tokens.semicolon(remarks);
        return new Setting(name, value, remarks.finished());
    }

    /** {@code [name = value, ...]}, when there is one. */
    List<Setting> inBrackets() {
        List<Setting> settings = new ArrayList<>();
        if (tokens.take("[")) {
            do {
                if (tokens.is("]")) {
                    break;
                }
                String name = name();
                tokens.expect("=");
                settings.add(new Setting(name, value(), Comments.NONE));
            } while (tokens.take(","));
            tokens.expect("]");
        }
        return settings;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        do {
            name.append(name.isEmpty() ? "" : ".");
            if (tokens.take("(")) {
                name.append('(').append(tokens.qualifiedName()).append(')');
                tokens.expect(")");
            } else {
                name.append(tokens.name());
            }
        } while (tokens.take("."));
        return name.toString();
    }

    private SettingValue value() {
        Token token = tokens.peek();
        if (token.is("{") || token.is("<")) {
            return block(token.is("{") ? "}" : ">");
        }
        if (token.is("[")) {
            return items();
        }
        return scalar();
    }

    private SettingValue scalar() {
        if (tokens.peek().kind() == Kind.TEXT) {
            return new Scalar(strings(), true);
        }
        String sign = tokens.take("-") ? "-" : tokens.take("+") ? "+" : "";
        return switch (tokens.peek().kind()) {
            case NUMBER -> new Scalar(sign + tokens.next().text(), false);
            case NAME -> new Scalar(sign + tokens.qualifiedName(), false);
            default -> throw tokens.error("a value");
        };
    }

    /** Strings that follow each other are one. */
    String strings() {
        StringBuilder text = new StringBuilder(tokens.expect(Kind.TEXT, "a string"));
        while (tokens.peek().kind() == Kind.TEXT) {
            text.append(tokens.next().text());
        }
        return text.toString();
    }

    private SettingValue block(String end) {
        enter();
        tokens.next();
        List<Pair> entries = new ArrayList<>();
        while (!tokens.take(end)) {
            String name = entryName();
            boolean colon = tokens.take(":");
            if (!colon && !tokens.is("{") && !tokens.is("<")) {
                throw tokens.error("\":\"");
            }
            entries.add(new Pair(name, value()));
            if (!tokens.take(",")) {
                tokens.take(";");
            }
        }
        depth--;
        return new Block(entries);
    }

    private String entryName() {
        if (!tokens.take("[")) {
            return tokens.name();
        }
        StringBuilder name = new StringBuilder("[").append(tokens.qualifiedName());
        while (tokens.take("/")) {
            name.append('/').append(tokens.qualifiedName());
        }
        tokens.expect("]");
        return name.append(']').toString();
    }

    private SettingValue items() {
        enter();
        tokens.next();
        List<SettingValue> items = new ArrayList<>();
        while (!tokens.take("]")) {
            items.add(value());
            if (!tokens.is("]")) {
                tokens.expect(",");
            }
        }
        depth--;
        return new Items(items);
    }

    private void enter() {
        if (++depth > TokenStream.MAX_DEPTH) {
            depth = 0;
            throw new ProtoSyntaxException(
                    tokens.position(), "values are nested more than " + TokenStream.MAX_DEPTH + " deep");
        }
    }
}
