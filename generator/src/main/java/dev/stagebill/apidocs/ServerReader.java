package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Server;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Reads servers: lists of addresses with variables, or, in OpenAPI 2.0, schemes, host and base path. */
final class ServerReader {
    private static final int MAX_SERVERS = 100;

    private final Reading reading;
    private final SchemaReader schemas;

    ServerReader(Reading reading, SchemaReader schemas) {
        this.reading = reading;
        this.schemas = schemas;
    }

    /** The servers of the whole API. */
    List<Server> ofRoot() {
        return reading.legacy() ? legacy() : of(reading.root());
    }

    /** The servers that a path or operation names for itself. */
    List<Server> of(YamlMapping owner) {
        return owner.items("servers").stream()
                .flatMap(node -> node.asMapping().stream())
                .limit(MAX_SERVERS)
                .map(this::server)
                .toList();
    }

    private Server server(YamlMapping server) {
        List<Property> variables = new ArrayList<>();
        Fields.each(server, "variables", (name, node) -> variables.add(schemas.property(name, node, false, 0)));
        return new Server(
                Fields.text(server, "url").orElse("/"),
                reading.prose()
                        .text(Fields.text(server, "name")
                                .filter(name -> !name.equals(
                                        Fields.text(server, "description").orElse(""))))
                        .and(reading.prose().text(Fields.text(server, "description")))
                        .and(extensions(server)),
                variables);
    }

    private SafeHtml extensions(YamlMapping server) {
        SafeHtml all = SafeHtml.EMPTY;
        for (String text : Further.extensions(server)) {
            all = all.and(reading.prose().code(text, "text"));
        }
        return all;
    }

    private List<Server> legacy() {
        YamlMapping root = reading.root();
        String place = Fields.text(root, "host").orElse("")
                + Fields.text(root, "basePath").orElse("");
        List<String> schemes = Fields.texts(root, "schemes");
        if (place.isEmpty()) {
            return List.of();
        }
        if (Fields.text(root, "host").isEmpty() || schemes.isEmpty()) {
            return List.of(new Server(place, SafeHtml.EMPTY, List.of()));
        }
        return schemes.stream()
                .limit(MAX_SERVERS)
                .map(scheme -> new Server(scheme + "://" + place, SafeHtml.EMPTY, List.of()))
                .toList();
    }
}
