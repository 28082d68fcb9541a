package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.SecurityScheme;
import dev.stagebill.apidocs.OpenApiReference.Grant;
import dev.stagebill.apidocs.OpenApiReference.Requirement;
import dev.stagebill.apidocs.OpenApiReference.Scope;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads security schemes, and which of them servers and operations ask for: by name in 2.x, by reference or in place in 3.x. */
final class AsyncSecurityReader {
    private static final String SECTION = "securitySchemes";
    private static final Map<String, String> DETAILS = Map.of(
            "in", "in: ",
            "name", "name: ",
            "scheme", "scheme: ",
            "bearerFormat", "format: ",
            "openIdConnectUrl", "discovery: ");
    private static final List<String> ORDER = List.of("in", "name", "scheme", "bearerFormat", "openIdConnectUrl");
    private static final Map<String, String> FLOW = Map.of(
            "authorizationUrl", "authorization: ",
            "deviceAuthorizationUrl", "device authorization: ",
            "tokenUrl", "token: ",
            "refreshUrl", "refresh: ");
    private static final Set<String> KNOWN = Set.of(
            "type", "description", "in", "name", "scheme", "bearerFormat", "openIdConnectUrl", "flows", "scopes");
    private static final Set<String> KNOWN_OF_FLOW =
            Set.of("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes", "availableScopes");

    private final AsyncReading reading;
    private final List<SecurityScheme> schemes = new ArrayList<>();
    private final IdentityHashMap<YamlMapping, String> names = new IdentityHashMap<>();

    AsyncSecurityReader(AsyncReading reading) {
        this.reading = reading;
        reading.components(SECTION).entries().forEach((name, entry) -> {
            YamlMapping scheme = reading.mapping(entry.value());
            names.putIfAbsent(scheme, name);
            schemes.add(scheme(name, scheme));
        });
    }

    /** The shared schemes, and those that were met in place. */
    List<SecurityScheme> schemes() {
        return schemes;
    }

    private SecurityScheme scheme(String name, YamlMapping scheme) {
        List<String> details = new ArrayList<>();
        for (String key : ORDER) {
            Fields.text(scheme, key).ifPresent(text -> details.add(DETAILS.get(key) + text));
        }
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Fields.each(scheme, "flows", (flow, node) -> flow(flow, reading.mapping(node), details, scopes));
        Fields.texts(scheme, "scopes").forEach(scope -> scopes.putIfAbsent(scope, new Scope(scope, "")));
        return new SecurityScheme(
                reading.anchors().securityScheme(name),
                name,
                Fields.text(scheme, "type")
                        .or(() -> Fields.text(scheme, References.KEY))
                        .orElse(""),
                reading.prose(scheme, "description"),
                details,
                List.copyOf(scopes.values()),
                reading.details().rest(scheme, KNOWN));
    }

    private static void flow(String name, YamlMapping flow, List<String> details, Map<String, Scope> scopes) {
        details.add("flow: " + name);
        flow.entries().forEach((key, entry) -> {
            String words = FLOW.get(key);
            if (words != null) {
                details.add(name + " " + words + JsonText.inline(entry.value(), 1_000));
            } else if (!KNOWN_OF_FLOW.contains(key)) {
                details.add(name + " " + key + ": " + JsonText.inline(entry.value(), 1_000));
            }
        });
        for (String key : List.of("scopes", "availableScopes")) {
            Fields.each(
                    flow,
                    key,
                    (scope, text) -> scopes.putIfAbsent(
                            scope, new Scope(scope, Fields.text(text).orElse(""))));
        }
    }

    /** The ways to be let in, any one of which will do. */
    List<Requirement> required(YamlMapping owner) {
        List<Requirement> requirements = new ArrayList<>();
        for (YamlNode node : reading.bounded(owner.items("security"))) {
            node.asMapping().ifPresent(requirement -> requirements.add(new Requirement(grants(requirement))));
        }
        return requirements;
    }

    private List<Grant> grants(YamlMapping requirement) {
        boolean scheme = requirement.string(References.KEY).isPresent()
                || requirement.string("type").isPresent();
        if (scheme) {
            return List.of(inPlace(requirement));
        }
        List<Grant> grants = new ArrayList<>();
        requirement.entries().forEach((name, entry) -> {
            List<String> scopes = entry.value().asSequence().stream()
                    .flatMap(list -> list.items().stream())
                    .flatMap(item -> Fields.text(item).stream())
                    .toList();
            grants.add(new Grant(name, reading.anchors().ofSecurityScheme(name), scopes));
        });
        return grants;
    }

    private Grant inPlace(YamlMapping requirement) {
        YamlMapping scheme = reading.mapping(requirement);
        String known = names.get(scheme);
        if (known == null && scheme.string(References.KEY).isPresent()) {
            return new Grant(
                    AsyncReading.lastOf(scheme.string(References.KEY).orElse("")), Optional.empty(), List.of());
        }
        if (known == null) {
            known = unused(Fields.text(scheme, "type").orElse("scheme"));
            names.put(scheme, known);
            schemes.add(scheme(known, scheme));
        }
        return new Grant(known, reading.anchors().ofSecurityScheme(known), Fields.texts(scheme, "scopes"));
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return schemes.stream().anyMatch(scheme -> scheme.name().equals(name));
    }
}
