package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Member;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes an example of a message in JSON (language guide, JSON mapping), to a bounded depth and length. */
final class JsonExample {
    private static final int MAX_DEPTH = 5;
    private static final int MAX_LENGTH = 6_000;

    private final Library library;
    private final Set<String> left;
    private final StringBuilder json = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private JsonExample(Library library, Set<String> left) {
        this.library = library;
        this.left = left;
    }

    /**
     * An example of a type.
     *
     * @param name its name as written in the scope
     * @param left fields of the message that are left out
     */
    static String of(Library library, String name, String scope, Set<String> left) {
        JsonExample example = new JsonExample(library, left);
        example.named(name, scope);
        return example.json.toString();
    }

    private void named(String name, String scope) {
        Optional<Declared> found = library.find(name, scope);
        if (found.isPresent()) {
            declared(found.get());
        } else {
            json.append(library.known(name, scope).map(KnownType::json).orElse("{}"));
        }
    }

    private void declared(Declared found) {
        if (found.type() instanceof EnumType type) {
            json.append(quoted(value(type)));
            return;
        }
        Message message = (Message) found.type();
        if (open.contains(found.fullName()) || open.size() >= MAX_DEPTH || json.length() > MAX_LENGTH) {
            json.append("{}");
            return;
        }
        open.push(found.fullName());
        members(message, found.fullName());
        open.pop();
    }

    /** The first value with a meaning; that of zero mostly says that there is none. */
    private static String value(EnumType type) {
        return type.values().stream()
                .filter(each -> !each.number().equals("0"))
                .findFirst()
                .or(() -> type.values().stream().findFirst())
                .map(each -> each.head().name())
                .orElse("");
    }

    private void members(Message message, String scope) {
        List<Field> fields = message.members().stream()
                .flatMap((Member member) -> member.fields().stream().limit(1))
                .filter(field -> !field.head().deprecated())
                .filter(field -> open.size() > 1 || !left.contains(field.head().name()))
                .filter(field -> !Options.facts(field.head()).contains("output only"))
                .toList();
        if (fields.isEmpty()) {
            json.append("{}");
            return;
        }
        json.append("{");
        String separator = "";
        for (Field field : fields) {
            json.append(separator);
            newline();
            json.append(quoted(jsonName(field))).append(": ");
            field(field, scope);
            separator = ",";
        }
        String outer = "  ".repeat(open.size() - 1);
        json.append('\n').append(outer).append('}');
    }

    private void newline() {
        json.append('\n').append("  ".repeat(open.size()));
    }

    private void field(Field field, String scope) {
        if (field.key().isPresent()) {
            String key = field.key().get();
            json.append("{")
                    .append(key.equals("string") ? "\"key\"" : key.equals("bool") ? "\"true\"" : "\"1\"")
                    .append(": ");
            value(field, scope);
            json.append('}');
        } else if (field.label().equals("repeated")) {
            json.append('[');
            value(field, scope);
            json.append(']');
        } else {
            value(field, scope);
        }
    }

    private void value(Field field, String scope) {
        if (KnownType.isScalar(field.type())) {
            json.append(scalar(field));
        } else {
            named(field.type(), scope);
        }
    }

    private static String scalar(Field field) {
        return switch (field.type()) {
            case "string" -> quoted("text");
            case "bytes" -> quoted("Ynl0ZXM=");
            case "bool" -> "true";
            case "float", "double" -> "1.5";
            case "int64", "uint64", "sint64", "fixed64", "sfixed64" -> "\"1\"";
            default -> "1";
        };
    }

    /** The name in JSON: as the definition says, else in camel case. */
    private static String jsonName(Field field) {
        return field.head()
                .setting("json_name")
                .map(each -> each.value().text())
                .orElseGet(() -> camel(field.head().name()));
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return camel.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
