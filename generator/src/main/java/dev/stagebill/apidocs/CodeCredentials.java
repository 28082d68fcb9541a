package dev.stagebill.apidocs;

import dev.stagebill.apidocs.CodeRequest.Header;
import dev.stagebill.yaml.YamlMapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts placeholders for credentials where the first way to be let in wants them (OpenAPI 3.1, section 4.8.27). */
final class CodeCredentials {
    private final Reading reading;

    CodeCredentials(Reading reading) {
        this.reading = reading;
    }

    void add(YamlMapping operation, List<Header> headers, Map<String, String> query) {
        YamlMapping owner = operation.get("security").isPresent() ? operation : reading.root();
        owner.items("security").stream()
                .flatMap(node -> node.asMapping().stream())
                .findFirst()
                .ifPresent(requirement -> requirement
                        .entries()
                        .keySet()
                        .forEach(name -> scheme(name).ifPresent(scheme -> placeholder(scheme, headers, query))));
    }

    private Optional<YamlMapping> scheme(String name) {
        return SecurityReader.declared(reading.root())
                .flatMap(all -> all.get(name))
                .flatMap(reading.references()::mapping);
    }

    private static void placeholder(YamlMapping scheme, List<Header> headers, Map<String, String> query) {
        String type = Fields.text(scheme, "type").orElse("");
        String name = Fields.text(scheme, "name").orElse("");
        if (type.equals("apiKey")) {
            switch (Fields.text(scheme, "in").orElse("")) {
                case "query" -> query.put(name, "API_KEY");
                case "cookie" -> headers.add(new Header("Cookie", name + "=API_KEY"));
                default -> headers.add(new Header(name, "API_KEY"));
            }
        } else if (!type.equals("mutualTLS")) {
            headers.add(new Header("Authorization", authorization(scheme, type)));
        }
    }

    private static String authorization(YamlMapping scheme, String type) {
        String name = type.equals("basic")
                ? "basic"
                : Fields.text(scheme, "scheme").orElse("bearer").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "basic" -> "Basic CREDENTIALS";
            case "bearer" -> "Bearer TOKEN";
            default -> name + " CREDENTIALS";
        };
    }
}
