package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.JsonText;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the messages of an AsyncAPI operation. */
final class MessageDiff {
    private static final int MAX_TEXT = 100_000;

    private final Sides sides;
    private final SchemaDiff schemas;

    MessageDiff(Sides sides, SchemaDiff schemas) {
        this.sides = sides;
        this.schemas = schemas;
    }

    /** A payload or the headers: the schema, and what it is written in. */
    private record Content(YamlNode schema, String format) {
        boolean isJsonSchema() {
            return format.isEmpty()
                    || format.contains("asyncapi")
                    || format.contains("schema+")
                    || format.contains("openapi");
        }

        boolean isAvro() {
            return format.contains("avro");
        }
    }

    void compare(AsyncOperation old, AsyncOperation now) {
        Map<String, YamlMapping> before = old.messages();
        Map<String, YamlMapping> after = now.messages();
        if (before.size() == 1 && after.size() == 1) {
            String name = after.keySet().iterator().next();
            message(
                    name,
                    now,
                    List.of(
                            before.values().iterator().next(),
                            after.values().iterator().next()));
            return;
        }
        boolean sent = now.direction() == Direction.REQUEST;
        after.forEach((name, message) -> {
            YamlMapping known = before.get(name);
            if (known == null) {
                report(
                        sent ? AsyncApiRule.SENT_MESSAGE_ADDED : AsyncApiRule.RECEIVED_MESSAGE_ADDED,
                        now,
                        name,
                        "was added to " + now.title());
            } else {
                message(name, now, List.of(known, message));
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> report(
                        sent ? AsyncApiRule.SENT_MESSAGE_REMOVED : AsyncApiRule.RECEIVED_MESSAGE_REMOVED,
                        now,
                        name,
                        "was removed from " + now.title()));
    }

    private void report(AsyncApiRule rule, AsyncOperation operation, String name, String predicate) {
        sides.changes()
                .add(
                        rule.rule(),
                        place(name),
                        "The message " + Words.code(name) + " " + predicate,
                        List.of(operation.title()));
    }

    private static Place place(String name) {
        return new Place(Place.Sort.MESSAGE, name, "");
    }

    private void message(String name, AsyncOperation operation, List<YamlMapping> both) {
        YamlMapping old = both.get(0);
        YamlMapping now = both.get(1);
        sides.compareTexts(old, now);
        String was = type(sides.before(), old);
        String is = type(sides.after(), now);
        if (!was.equals(is)) {
            report(
                    AsyncApiRule.CONTENT_TYPE_CHANGED,
                    operation,
                    name,
                    "has the content type " + Words.code(is) + ", before " + Words.code(was));
        }
        if (Fields.flag(now, "deprecated") && !Fields.flag(old, "deprecated")) {
            report(AsyncApiRule.MESSAGE_DEPRECATED, operation, name, "was deprecated");
        }
        content("payload", name, operation, both);
        content("headers", name, operation, both);
    }

    private static String type(Side side, YamlMapping message) {
        return Fields.text(message, "contentType")
                .or(() -> Fields.text(side.root(), "defaultContentType"))
                .orElse("");
    }

    private void content(String key, String name, AsyncOperation operation, List<YamlMapping> both) {
        Optional<Content> old = content(sides.before(), both.get(0), key);
        Optional<Content> now = content(sides.after(), both.get(1), key);
        if (old.isEmpty() && now.isEmpty()) {
            return;
        }
        String noun = "the " + key + " of the message " + Words.code(name);
        if (old.isEmpty() || now.isEmpty()) {
            told(
                    AsyncApiRule.PAYLOAD_CHANGED,
                    name,
                    operation,
                    noun + (old.isEmpty() ? " is stated now" : " is no longer stated"));
        } else if (old.get().isJsonSchema() != now.get().isJsonSchema()) {
            told(
                    AsyncApiRule.SCHEMA_FORMAT_CHANGED,
                    name,
                    operation,
                    noun + " is described in " + Words.code(now.get().format()) + " now");
        } else if (now.get().isJsonSchema()) {
            Subject subject = new Subject(noun, place(name));
            schemas.use(
                    new SchemaDiff.Use(subject, operation.title(), operation.direction()),
                    old.get().schema(),
                    now.get().schema());
        } else if (old.get().isAvro() && now.get().isAvro()) {
            new AvroDiff(sides.changes(), operation.direction(), List.of(operation.title()))
                    .compare(
                            new Subject(noun, place(name)),
                            old.get().schema(),
                            now.get().schema());
        } else if (!text(old.get()).equals(text(now.get()))) {
            told(AsyncApiRule.PAYLOAD_CHANGED, name, operation, noun + " was changed");
        }
    }

    private static String text(Content content) {
        return JsonText.inline(content.schema(), MAX_TEXT);
    }

    private void told(AsyncApiRule rule, String name, AsyncOperation operation, String text) {
        sides.changes().add(rule.rule(), place(name), Words.capital(text), List.of(operation.title()));
    }

    /** In version 3 the format of a schema may stand around it (multi format schema object). */
    private static Optional<Content> content(Side side, YamlMapping message, String key) {
        return message.present(key).map(node -> {
            Optional<YamlMapping> around = side.references().mapping(node);
            Optional<YamlNode> inner = around.filter(
                            found -> found.get("schemaFormat").isPresent())
                    .flatMap(found -> found.present("schema"));
            String format = around.flatMap(found -> Fields.text(found, "schemaFormat"))
                    .or(() -> Fields.text(message, "schemaFormat"))
                    .orElse("");
            return new Content(inner.orElse(node), format);
        });
    }
}
