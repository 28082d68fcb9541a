package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Grant;
import dev.stagebill.apidocs.OpenApiReference.Requirement;
import dev.stagebill.apidocs.OpenApiReference.Scope;
import dev.stagebill.apidocs.OpenApiReference.SecurityScheme;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads security schemes, and which of them an operation asks for. */
final class SecurityReader {
    private static final Set<String> SCHEME = Set.of(
            "type",
            "description",
            "scheme",
            "bearerFormat",
            "openIdConnectUrl",
            "oauth2MetadataUrl",
            "deprecated",
            "flow",
            "flows",
            "authorizationUrl",
            "deviceAuthorizationUrl",
            "tokenUrl",
            "refreshUrl",
            "scopes");
    private static final Set<String> KEY =
            Stream.concat(SCHEME.stream(), Stream.of("in", "name")).collect(Collectors.toUnmodifiableSet());

    private final Reading reading;

    SecurityReader(Reading reading) {
        this.reading = reading;
    }

    List<SecurityScheme> schemes() {
        List<SecurityScheme> schemes = new ArrayList<>();
        declared(reading.root())
                .ifPresent(all -> all.entries()
                        .forEach((name, entry) -> reading.references()
                                .mapping(entry.value())
                                .ifPresent(scheme -> schemes.add(scheme(name, scheme)))));
        return schemes;
    }

    /** The mapping of security schemes by name. */
    static Optional<YamlMapping> declared(YamlMapping root) {
        return root.present("swagger").isPresent()
                ? root.mapping("securityDefinitions")
                : root.mapping("components").flatMap(components -> components.mapping("securitySchemes"));
    }

    private SecurityScheme scheme(String name, YamlMapping scheme) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        List<String> details = new ArrayList<>();
        String type = Fields.text(scheme, "type").orElse("");
        if (type.equals("apiKey")) {
            details.add("in " + Fields.text(scheme, "in").orElse("?") + ": "
                    + Fields.text(scheme, "name").orElse("?"));
        }
        say(scheme, "scheme", "scheme: ", details);
        say(scheme, "bearerFormat", "format: ", details);
        say(scheme, "openIdConnectUrl", "discovery: ", details);
        say(scheme, "flow", "flow: ", details);
        flow(scheme, "", details, scopes);
        Fields.each(
                scheme,
                "flows",
                (flow, node) -> node.asMapping().ifPresent(found -> {
                    details.add("flow: " + flow);
                    flow(found, flow + " ", details, scopes);
                }));
        scheme.mapping("flows").map(Further::extensions).ifPresent(details::addAll);
        say(scheme, "oauth2MetadataUrl", "metadata: ", details);
        Further.of(scheme, type.equals("apiKey") ? KEY : SCHEME)
                .forEach(fact -> details.add(fact.name() + " " + fact.text()));
        if (Fields.flag(scheme, "deprecated")) {
            details.add("deprecated");
        }
        return new SecurityScheme(
                reading.anchors().securityScheme(name),
                name,
                type,
                reading.prose().text(Fields.text(scheme, "description")),
                details,
                List.copyOf(scopes.values()));
    }

    private static void flow(YamlMapping flow, String prefix, List<String> details, Map<String, Scope> scopes) {
        details.addAll(Further.extensions(flow));
        say(flow, "authorizationUrl", prefix + "authorization: ", details);
        say(flow, "deviceAuthorizationUrl", prefix + "device authorization: ", details);
        say(flow, "tokenUrl", prefix + "token: ", details);
        say(flow, "refreshUrl", prefix + "refresh: ", details);
        Fields.each(
                flow,
                "scopes",
                (name, node) ->
                        scopes.merge(name, new Scope(name, Fields.text(node).orElse("")), SecurityReader::both));
    }

    /** Flows may describe a scope in different words. */
    private static Scope both(Scope scope, Scope again) {
        return scope.description().contains(again.description())
                ? scope
                : new Scope(scope.name(), scope.description() + "; " + again.description());
    }

    private static void say(YamlMapping mapping, String key, String before, List<String> details) {
        Fields.text(mapping, key).ifPresent(text -> details.add(before + text));
    }

    /** The ways an operation lets callers in: its own, else those of the whole API. */
    List<Requirement> required(YamlMapping operation) {
        YamlMapping owner = operation.get("security").isPresent() ? operation : reading.root();
        List<Requirement> requirements = owner.items("security").stream()
                .flatMap(node -> node.asMapping().stream())
                .map(this::requirement)
                .toList();
        boolean none = requirements.isEmpty() && owner.get("security").isPresent();
        return none ? List.of(new Requirement(List.of())) : requirements;
    }

    private Requirement requirement(YamlMapping requirement) {
        List<Grant> grants = new ArrayList<>();
        requirement.entries().forEach((name, entry) -> grants.add(grant(name, entry.value())));
        return new Requirement(grants);
    }

    private Grant grant(String name, YamlNode scopes) {
        List<String> names = scopes.asSequence().stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> Fields.text(item).stream())
                .toList();
        return new Grant(name, reading.anchors().ofSecurityScheme(name), names);
    }
}
