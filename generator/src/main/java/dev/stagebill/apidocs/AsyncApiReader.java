package dev.stagebill.apidocs;

import dev.stagebill.apidocs.About.Detail;
import dev.stagebill.apidocs.About.Tag;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.AsyncApiReference.NamedBody;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.AsyncApiReference.Server;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads AsyncAPI 2.0 to 2.6 and 3.x. The tree is read as it is; nothing is resolved before it is met. */
final class AsyncApiReader {
    static final int MAX_OPERATIONS = 20_000;

    private static final int MAX_SCHEMAS = 20_000;
    private static final Set<String> KNOWN =
            Set.of("asyncapi", "info", "servers", "channels", "operations", "components", "tags", "externalDocs");
    private static final Set<String> KNOWN_OF_SERVER = Set.of("url", "variables", "security");
    private static final Set<String> ACTIONS = Set.of("publish", "subscribe");
    private static final Map<String, String> SERVER = server();
    private static final Map<String, String> ROOT = root();

    private final AsyncReading reading;
    private final YamlMapping root;
    private final AsyncSecurityReader security;
    private final PayloadReader payloads;
    private final AsyncMessages messages;
    private final AsyncChannels channels;
    private final boolean legacy;
    private int left;

    private AsyncApiReader(YamlMapping root, Prose prose) {
        this.reading = new AsyncReading(root, prose);
        this.root = root;
        this.legacy = isLegacy(root);
        // Names get their ids first, so that the ids do not depend on who refers to whom.
        reading.components("schemas").entries().keySet().forEach(reading.anchors()::schema);
        this.security = new AsyncSecurityReader(reading);
        this.payloads = new PayloadReader(reading);
        this.messages = new AsyncMessages(reading, new AsyncMessageReader(reading, payloads));
        this.channels = new AsyncChannels(reading, messages, !legacy);
    }

    /** Whether operations belong to channels, as they did before 3.0. */
    static boolean isLegacy(YamlMapping root) {
        String version = Fields.text(root, "asyncapi").orElse("");
        return version.startsWith("2") || version.startsWith("1") || version.startsWith("0");
    }

    private static Map<String, String> server() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("host", "Host");
        facts.put("pathname", "Path");
        facts.put("protocol", "Protocol");
        facts.put("protocolVersion", "Protocol version");
        return facts;
    }

    private static Map<String, String> root() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("id", "Identifier");
        facts.put("defaultContentType", "Content type");
        return facts;
    }

    static AsyncApiReference read(YamlMapping root, Prose prose) {
        return new AsyncApiReader(root, prose).read();
    }

    private AsyncApiReference read() {
        List<Server> servers = servers();
        List<Operation> operations = legacy ? operationsOfChannels() : operations();
        List<Message> traits = messages.traits();
        List<Message> all = messages.all();
        YamlMapping info = reading.named(root, "info");
        return new AsyncApiReference(
                Fields.text(info, "title").orElse(""),
                Fields.text(info, "version").orElse(""),
                "AsyncAPI " + Fields.text(root, "asyncapi").orElse(""),
                about(info),
                servers,
                operations,
                channels.all(),
                all,
                traits,
                schemas(),
                security.schemes(),
                new SharedParts(reading, channels).read(),
                notes());
    }

    /** Tags and documentation are the document's in 2.x and the info's in 3.x. */
    private About about(YamlMapping info) {
        About inside =
                reading.about(info, Set.of("title", "version", "contact", "license", "termsOfService"), Map.of());
        About whole = reading.about(root, KNOWN, ROOT);
        List<Fact> facts = new ArrayList<>();
        List<Detail> more = new ArrayList<>();
        Fields.text(info, "termsOfService")
                .ifPresent(url -> facts.add(new Fact("Terms of service", url, SafeLink.of(url))));
        contact(reading.named(info, "contact"), facts, more);
        license(reading.named(info, "license"), facts, more);
        facts.addAll(inside.facts());
        facts.addAll(whole.facts());
        List<Tag> tags = new ArrayList<>(inside.tags());
        tags.addAll(whole.tags());
        more.addAll(inside.more());
        more.addAll(whole.more());
        return new About("", inside.summary(), inside.description(), inside.words(), facts, tags, List.of(), more);
    }

    private void contact(YamlMapping contact, List<Fact> facts, List<Detail> more) {
        Optional<String> url = Fields.text(contact, "url");
        Fields.text(contact, "name").ifPresent(name -> facts.add(new Fact("Contact", name, url.flatMap(SafeLink::of))));
        url.ifPresent(address -> facts.add(new Fact("Contact at", address, SafeLink.of(address))));
        Fields.text(contact, "email")
                .ifPresent(address -> facts.add(new Fact("Mail", address, SafeLink.of("mailto:" + address))));
        more.addAll(reading.details().rest(contact, Set.of("name", "url", "email")));
    }

    private void license(YamlMapping license, List<Fact> facts, List<Detail> more) {
        Optional<String> url = Fields.text(license, "url");
        Fields.text(license, "name")
                .or(() -> url)
                .ifPresent(name -> facts.add(new Fact("Licence", name, url.flatMap(SafeLink::of))));
        more.addAll(reading.details().rest(license, Set.of("name", "url")));
    }

    private List<Server> servers() {
        List<Server> servers = new ArrayList<>();
        reading.named(root, "servers").entries().forEach((name, entry) -> {
            YamlMapping server = reading.mapping(entry.value());
            servers.add(new Server(
                    reading.anchors().named("server", name),
                    name,
                    address(server),
                    reading.about(server, KNOWN_OF_SERVER, SERVER),
                    reading.parameters(server, "variables"),
                    security.required(server)));
        });
        return servers;
    }

    private static String address(YamlMapping server) {
        Optional<String> host = Fields.text(server, "host");
        return Fields.text(server, "url")
                .or(() ->
                        host.map(name -> name + Fields.text(server, "pathname").orElse("")))
                .or(() -> Fields.text(server, References.KEY))
                .orElse("");
    }

    private List<Operation> operationsOfChannels() {
        AsyncOperationReader reader = new AsyncOperationReader(reading, messages, security, channels);
        List<Operation> operations = new ArrayList<>();
        channels.byName().forEach((name, channel) -> {
            for (String action : channel.entries().keySet()) {
                if (!ACTIONS.contains(action)) {
                    continue;
                }
                if (operations.size() >= MAX_OPERATIONS) {
                    left++;
                } else {
                    operations.add(reader.ofChannel(name, action, reading.named(channel, action)));
                }
            }
        });
        return operations;
    }

    private List<Operation> operations() {
        AsyncOperationReader reader = new AsyncOperationReader(reading, messages, security, channels);
        List<Operation> operations = new ArrayList<>();
        reading.named(root, "operations").entries().forEach((name, entry) -> {
            if (operations.size() >= MAX_OPERATIONS) {
                left++;
            } else {
                operations.add(reader.named(name, reading.mapping(entry.value())));
            }
        });
        return operations;
    }

    private List<NamedBody> schemas() {
        List<NamedBody> schemas = new ArrayList<>();
        reading.components("schemas").entries().entrySet().stream()
                .limit(MAX_SCHEMAS)
                .forEach(entry -> {
                    String id = reading.anchors().schema(entry.getKey());
                    schemas.add(new NamedBody(
                            id,
                            entry.getKey(),
                            payloads.shared(id, entry.getValue().value())));
                });
        return schemas;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (left > 0) {
            notes.add("This page shows the first " + MAX_OPERATIONS + " operations; " + left
                    + " more are in the definition.");
        }
        if (reading.named(root, "channels").entries().size() > AsyncChannels.MAX_CHANNELS) {
            notes.add("This page shows the first " + AsyncChannels.MAX_CHANNELS
                    + " channels; the others are in the definition.");
        }
        if (reading.components("schemas").entries().size() > MAX_SCHEMAS) {
            notes.add("This page shows the first " + MAX_SCHEMAS + " schemas; the others are in the definition.");
        }
        if (reading.cut() || messages.left() > 0) {
            notes.add("This definition is too large to be shown in full; what is left out is in the definition.");
        }
        return notes;
    }
}
