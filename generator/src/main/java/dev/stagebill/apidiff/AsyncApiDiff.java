package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two AsyncAPI definitions, of version 2 or 3. */
final class AsyncApiDiff {
    private final Sides sides;
    private final SchemaDiff schemas;
    private final MessageDiff messages;

    private AsyncApiDiff(Sides sides) {
        this.sides = sides;
        this.schemas = new SchemaDiff(sides);
        this.messages = new MessageDiff(sides, schemas);
    }

    /** Compares; returns what could not be looked at. */
    static List<String> compare(Sides sides) {
        AsyncApiDiff diff = new AsyncApiDiff(sides);
        sides.compareTexts(sides.before().mapping("info"), sides.after().mapping("info"));
        diff.servers();
        diff.channels();
        diff.operations();
        diff.schemas.run();
        return diff.schemas.notes();
    }

    private void servers() {
        Map<String, YamlMapping> old = sides.before().mappings(sides.before().mapping("servers"));
        Map<String, YamlMapping> now = sides.after().mappings(sides.after().mapping("servers"));
        ServerDiff.compare(sides, Place.API, addresses(old), addresses(now));
        now.forEach((name, server) -> {
            Optional<String> was = Optional.ofNullable(old.get(name)).flatMap(each -> Fields.text(each, "protocol"));
            Optional<String> is = Fields.text(server, "protocol");
            if (was.isPresent() && is.isPresent() && !was.equals(is)) {
                sides.changes()
                        .add(
                                AsyncApiRule.PROTOCOL_CHANGED.rule(),
                                Place.API,
                                "The server " + Words.code(name) + " speaks " + Words.code(is.get()) + " now, before "
                                        + Words.code(was.get()));
            }
        });
    }

    private static List<String> addresses(Map<String, YamlMapping> servers) {
        List<String> addresses = new ArrayList<>();
        servers.values()
                .forEach(server -> Fields.text(server, "url")
                        .or(() -> Fields.text(server, "host")
                                .map(host ->
                                        host + Fields.text(server, "pathname").orElse("")))
                        .ifPresent(addresses::add));
        return addresses;
    }

    private void channels() {
        Map<String, YamlMapping> old = sides.before().mappings(sides.before().mapping("channels"));
        Map<String, YamlMapping> now = sides.after().mappings(sides.after().mapping("channels"));
        now.forEach((name, channel) -> {
            YamlMapping known = old.get(name);
            if (known == null) {
                channel(AsyncApiRule.CHANNEL_ADDED, name, "was added");
                return;
            }
            sides.compareTexts(known, channel);
            Optional<String> was = Fields.text(known, "address");
            Optional<String> is = Fields.text(channel, "address");
            if (was.isPresent() && is.isPresent() && !was.equals(is)) {
                channel(
                        AsyncApiRule.CHANNEL_ADDRESS_CHANGED,
                        name,
                        "has the address " + Words.code(is.get()) + " now, before " + Words.code(was.get()));
            }
        });
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> channel(AsyncApiRule.CHANNEL_REMOVED, name, "was removed"));
    }

    private void channel(AsyncApiRule rule, String name, String predicate) {
        Place place = new Place(Place.Sort.CHANNEL, name, "");
        sides.changes().add(rule.rule(), place, "The channel " + Words.code(name) + " " + predicate);
    }

    private static boolean named(Side side) {
        return !side.mapping("operations").entries().isEmpty();
    }

    private void operations() {
        boolean named = named(sides.before()) && named(sides.after());
        Map<String, AsyncOperation> old = AsyncOperation.of(sides.before(), named);
        Map<String, AsyncOperation> now = new LinkedHashMap<>(AsyncOperation.of(sides.after(), named));
        now.forEach((key, operation) -> {
            AsyncOperation known = old.get(key);
            if (known == null) {
                report(OpenApiRule.OPERATION_ADDED.rule(), operation, "was added");
            } else {
                operation(known, operation);
            }
        });
        old.forEach((key, operation) -> {
            if (!now.containsKey(key)) {
                report(OpenApiRule.OPERATION_REMOVED.rule(), operation, "was removed");
            }
        });
    }

    private void report(Rule rule, AsyncOperation operation, String predicate) {
        String name = operation.name().isEmpty() ? "" : " (" + Words.code(operation.name()) + ")";
        sides.changes()
                .add(
                        rule,
                        Place.operation(operation.title()),
                        Words.capital(operation.action()) + " " + Words.code(operation.address()) + name + " "
                                + predicate);
    }

    private void operation(AsyncOperation old, AsyncOperation now) {
        sides.compareTexts(old.node(), now.node());
        if (old.direction() != now.direction()) {
            report(
                    AsyncApiRule.ACTION_CHANGED.rule(),
                    now,
                    "is " + Words.code(now.action()) + " now, before " + Words.code(old.action()));
            return;
        }
        if (Fields.flag(now.node(), "deprecated") && !Fields.flag(old.node(), "deprecated")) {
            report(OpenApiRule.OPERATION_DEPRECATED.rule(), now, "was deprecated");
        }
        Optional<String> was = Optional.of(old.name()).filter(name -> !name.isEmpty());
        if (was.isPresent() && !now.name().equals(old.name())) {
            report(OpenApiRule.OPERATION_ID_CHANGED.rule(), now, "was called " + Words.code(was.get()) + " before");
        }
        messages.compare(old, now);
    }
}
