package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.EnumValue;
import dev.stagebill.apidocs.proto.ProtoFile.Extend;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Member;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.NamedType;
import dev.stagebill.apidocs.proto.ProtoFile.OneOf;
import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.apidocs.proto.ProtoFile.Span;
import dev.stagebill.apidocs.proto.Token.Kind;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads messages, enums, extensions and what stands in them. */
final class MessageParser {
    private static final Set<String> LABELS = Set.of("optional", "required", "repeated");

    private final TokenStream tokens;
    private final SettingParser settings;

    MessageParser(TokenStream tokens, SettingParser settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** What is gathered while a block is read. */
    private static final class Body {
        private final List<Member> members = new ArrayList<>();
        private final List<NamedType> types = new ArrayList<>();
        private final List<Extend> extensions = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<EnumValue> values = new ArrayList<>();
        private final List<Setting> settings = new ArrayList<>();
    }

    /** Whether a message or enum begins here; editions may say before it who sees it. */
    boolean atType() {
        boolean visibility = tokens.is("export") || tokens.is("local");
        Token keyword = tokens.peek(visibility ? 1 : 0);
        return (keyword.is("message") || keyword.is("enum"))
                && tokens.peek(visibility ? 2 : 1).kind() == Kind.NAME;
    }

    NamedType type() {
        Remarks remarks = tokens.begin();
        Body body = new Body();
        for (String visibility : List.of("export", "local")) {
            if (tokens.take(visibility)) {
                SettingValue value = new SettingValue.Scalar(visibility, false);
                body.settings.add(new Setting("visibility", value, Comments.NONE));
            }
        }
        boolean message = tokens.next().is("message");
        Position position = tokens.position();
        String name = tokens.name();
        tokens.block(remarks, () -> {
            if (message) {
                inMessage(body);
            } else {
                inEnum(body);
            }
        });
        Head head = new Head(name, position, remarks.finished(), body.settings);
        return message ? message(head, false, body) : new EnumType(head, body.values, body.spans);
    }

    private static Message message(Head head, boolean group, Body body) {
        return new Message(head, group, body.members, body.types, body.extensions, body.spans);
    }

    private void inMessage(Body body) {
        if (tokens.take(";")) {
            return;
        }
        if (atType()) {
            body.types.add(type());
        } else if (tokens.is("extend")
                && (tokens.peek(1).kind() != Kind.SIGN || tokens.peek(1).is("."))) {
            body.extensions.add(extend());
        } else if (tokens.is("oneof")) {
            body.members.add(oneOf(body.types));
        } else if (tokens.is("option")) {
            body.settings.add(settings.statement());
        } else if (tokens.is("reserved") || tokens.is("extensions")) {
            body.spans.add(span());
        } else {
            body.members.add(field(body.types));
        }
    }

    private void inEnum(Body body) {
        if (tokens.take(";")) {
            return;
        }
        boolean value = tokens.peek(1).is("=");
        if (tokens.is("option") && !value) {
            body.settings.add(settings.statement());
        } else if (tokens.is("reserved") && !value) {
            body.spans.add(span());
        } else {
            body.values.add(value());
        }
    }

    private EnumValue value() {
        Remarks remarks = tokens.begin();
        Position position = tokens.position();
        String name = tokens.name();
        tokens.expect("=");
        String number = tokens.integer();
        List<Setting> options = settings.inBrackets();
        tokens.semicolon(remarks);
        return new EnumValue(new Head(name, position, remarks.finished(), options), number);
    }

    private OneOf oneOf(List<NamedType> groups) {
        Remarks remarks = tokens.begin();
        tokens.expect("oneof");
        Position position = tokens.position();
        String name = tokens.name();
        List<Setting> options = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        tokens.block(remarks, () -> {
            if (tokens.is("option")
                    && (!tokens.peek(2).is("=") || tokens.peek(1).is("("))) {
                options.add(settings.statement());
            } else if (!tokens.take(";")) {
                fields.add(field(groups));
            }
        });
        return new OneOf(new Head(name, position, remarks.finished(), options), fields);
    }

    /** {@code extend Name { fields }}. */
    Extend extend() {
        Remarks remarks = tokens.begin();
        tokens.expect("extend");
        Position position = tokens.position();
        String target = tokens.qualifiedName();
        List<Member> members = new ArrayList<>();
        List<NamedType> groups = new ArrayList<>();
        tokens.block(remarks, () -> {
            if (!tokens.take(";")) {
                members.add(field(groups));
            }
        });
        return new Extend(new Head(target, position, remarks.finished(), List.of()), members, groups);
    }

    /** A field; the message of a group goes to the groups. */
    private Field field(List<NamedType> groups) {
        Remarks remarks = tokens.begin();
        String label = LABELS.contains(tokens.peek().text()) && !tokens.peek(1).is("=")
                ? tokens.next().text()
                : "";
        if (tokens.is("group")
                && tokens.peek(1).kind() == Kind.NAME
                && tokens.peek(2).is("=")) {
            return group(remarks, label, groups);
        }
        Optional<String> key = Optional.empty();
        String type;
        if (tokens.is("map") && tokens.peek(1).is("<")) {
            tokens.next();
            tokens.next();
            key = Optional.of(tokens.qualifiedName());
            tokens.expect(",");
            type = tokens.qualifiedName();
            tokens.expect(">");
        } else {
            type = tokens.qualifiedName();
        }
        Position position = tokens.position();
        String name = tokens.name();
        tokens.expect("=");
        String number = tokens.integer();
        List<Setting> options = settings.inBrackets();
        tokens.semicolon(remarks);
        return new Field(new Head(name, position, remarks.finished(), options), number, label, type, key, false);
    }

    private Field group(Remarks remarks, String label, List<NamedType> groups) {
        tokens.expect("group");
        Position position = tokens.position();
        String name = tokens.name();
        tokens.expect("=");
        String number = tokens.integer();
        List<Setting> options = settings.inBrackets();
        Body body = new Body();
        tokens.block(remarks, () -> inMessage(body));
        Comments comments = remarks.finished();
        groups.add(message(new Head(name, position, comments, body.settings), true, body));
        Head head = new Head(name.toLowerCase(Locale.ROOT), position, comments, options);
        return new Field(head, number, label, name, Optional.empty(), true);
    }

    /** {@code reserved} and {@code extensions}. */
    private Span span() {
        Remarks remarks = tokens.begin();
        Position position = tokens.position();
        String keyword = tokens.name();
        List<String> ranges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        do {
            switch (tokens.peek().kind()) {
                case TEXT -> names.add(settings.strings());
                case NAME -> names.add(tokens.name());
                default -> ranges.add(range());
            }
        } while (tokens.take(","));
        List<Setting> options = settings.inBrackets();
        tokens.semicolon(remarks);
        return new Span(new Head(keyword, position, remarks.finished(), options), ranges, names);
    }

    private String range() {
        String from = tokens.integer();
        if (!tokens.take("to")) {
            return from;
        }
        return from + " to " + (tokens.take("max") ? "max" : tokens.integer());
    }
}
