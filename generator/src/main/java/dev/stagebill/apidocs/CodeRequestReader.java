package dev.stagebill.apidocs;

import dev.stagebill.apidocs.CodeRequest.FormPart;
import dev.stagebill.apidocs.CodeRequest.Header;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the shortest request that an operation should accept: what is required, with given examples or names to replace. */
final class CodeRequestReader {
    private static final int MAX_BODY = 4_000;
    private static final int MAX_FIELDS = 12;
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]*)}");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final String PLACE = "https://api.example.com";

    private final Reading reading;
    private final SampleWriter samples;

    CodeRequestReader(Reading reading) {
        this.reading = reading;
        this.samples = new SampleWriter(reading.references());
    }

    CodeRequest read(OperationIndex.Entry entry, List<YamlMapping> parameters) {
        List<Header> headers = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (YamlMapping parameter : parameters) {
            String name = Fields.text(parameter, "name").orElse("");
            if (Fields.flag(parameter, "required")) {
                String in = Fields.text(parameter, "in").orElse("");
                if (in.equals("query")) {
                    query.put(name, value(parameter, name));
                } else if (in.equals("header")) {
                    headers.add(new Header(name, value(parameter, name)));
                }
            }
        }
        new CodeCredentials(reading).add(entry.operation(), headers, query);
        Content content = content(entry.operation(), parameters);
        accepted(entry.operation()).ifPresent(type -> headers.add(new Header("Accept", type)));
        content.type()
                .filter(type -> !type.equals(MULTIPART))
                .ifPresent(type -> headers.add(new Header("Content-Type", type)));
        String url = server(entry) + path(entry.path(), parameters) + query(query);
        return new CodeRequest(entry.method(), url, headers, content.text(), content.parts());
    }

    private static String query(Map<String, String> query) {
        List<String> pairs = new ArrayList<>();
        query.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%5B", "[")
                .replace("%5D", "]");
    }

    private String server(OperationIndex.Entry entry) {
        for (YamlMapping owner : List.of(entry.operation(), entry.item(), reading.root())) {
            Optional<YamlMapping> server = owner.items("servers").stream()
                    .flatMap(node -> node.asMapping().stream())
                    .findFirst();
            if (server.isPresent()) {
                return absolute(url(server.get()));
            }
        }
        String host = Fields.text(reading.root(), "host").orElse("");
        String base = Fields.text(reading.root(), "basePath").orElse("");
        String scheme = Fields.texts(reading.root(), "schemes").contains("http")
                        && !Fields.texts(reading.root(), "schemes").contains("https")
                ? "http://"
                : "https://";
        return absolute(host.isEmpty() ? base : scheme + host + base);
    }

    private static String url(YamlMapping server) {
        String url = Fields.text(server, "url").orElse("");
        Optional<YamlMapping> variables = server.mapping("variables");
        return TEMPLATE.matcher(url)
                .replaceAll(found -> Matcher.quoteReplacement(variables
                        .flatMap(all -> all.mapping(found.group(1)))
                        .flatMap(variable -> Fields.text(variable, "default"))
                        .orElse(placeholder(found.group(1)))));
    }

    private static String absolute(String url) {
        String whole = url.contains("://") ? url : PLACE + (url.isEmpty() || url.startsWith("/") ? url : "/" + url);
        return whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private String path(String path, List<YamlMapping> parameters) {
        return TEMPLATE.matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(parameters.stream()
                        .filter(each -> Fields.text(each, "name")
                                .filter(found.group(1)::equals)
                                .isPresent())
                        .findFirst()
                        .map(each -> encoded(value(each, found.group(1))))
                        .orElse(placeholder(found.group(1)))));
    }

    /** An example or default of a parameter, else its name, for readers to replace. */
    private String value(YamlMapping parameter, String name) {
        Optional<YamlMapping> schema = parameter.present("schema").flatMap(reading.references()::mapping);
        return parameter
                .present("example")
                .or(() -> parameter
                        .mapping("examples")
                        .flatMap(all -> all.entries().values().stream()
                                .findFirst()
                                .flatMap(entry -> reading.references().mapping(entry.value()))
                                .flatMap(example -> example.present("value"))))
                .or(() -> schema.or(() -> Optional.of(parameter)).flatMap(SampleWriter::given))
                .flatMap(node -> node instanceof YamlScalar ? Fields.text(node) : firstItem(node))
                .filter(text -> !text.isBlank() && text.length() <= 200)
                .orElse(placeholder(name));
    }

    private static Optional<String> firstItem(YamlNode node) {
        return node.asSequence()
                .flatMap(list -> list.items().stream().findFirst())
                .flatMap(Fields::text);
    }

    private static String placeholder(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
        return words.toUpperCase(Locale.ROOT);
    }

    private Optional<String> accepted(YamlMapping operation) {
        if (reading.legacy()) {
            List<String> own = Fields.texts(operation, "produces");
            return (own.isEmpty() ? Fields.texts(reading.root(), "produces") : own)
                    .stream().findFirst();
        }
        List<String> types = new ArrayList<>();
        Fields.each(operation, "responses", (status, node) -> {
            if (status.startsWith("2")) {
                reading.references()
                        .mapping(node)
                        .flatMap(response -> response.mapping("content"))
                        .ifPresent(content -> types.addAll(content.entries().keySet()));
            }
        });
        return types.stream().findFirst();
    }

    /** What is sent, in one of two forms. */
    private record Content(Optional<String> type, Optional<String> text, List<FormPart> parts) {
        static final Content NONE = new Content(Optional.empty(), Optional.empty(), List.of());
    }

    private Content content(YamlMapping operation, List<YamlMapping> parameters) {
        if (reading.legacy()) {
            return legacyContent(parameters, operation);
        }
        Optional<Map.Entry<String, YamlMapping.Entry>> first = operation
                .present("requestBody")
                .flatMap(reading.references()::mapping)
                .flatMap(body -> body.mapping("content"))
                .flatMap(content -> content.entries().entrySet().stream().findFirst());
        return first.flatMap(entry -> reading.references()
                        .mapping(entry.getValue().value())
                        .map(media -> content(entry.getKey(), media)))
                .orElse(Content.NONE);
    }

    private Content legacyContent(List<YamlMapping> parameters, YamlMapping operation) {
        List<String> own = Fields.texts(operation, "consumes");
        List<String> types = own.isEmpty() ? Fields.texts(reading.root(), "consumes") : own;
        List<FormPart> parts = in(parameters, "formData").stream()
                .filter(field -> Fields.flag(field, "required"))
                .map(field -> part(Fields.text(field, "name").orElse(""), field))
                .toList();
        if (!in(parameters, "formData").isEmpty()) {
            boolean file = parts.stream().anyMatch(FormPart::file);
            return form(file || types.contains(MULTIPART) ? MULTIPART : FORM, parts);
        }
        return in(parameters, "body").stream()
                .findFirst()
                .map(body -> content(types.isEmpty() ? "application/json" : types.get(0), body))
                .orElse(Content.NONE);
    }

    private static List<YamlMapping> in(List<YamlMapping> parameters, String place) {
        return parameters.stream()
                .filter(each -> Fields.text(each, "in").filter(place::equals).isPresent())
                .toList();
    }

    private Content content(String type, YamlMapping media) {
        Optional<YamlNode> given = media.present("example")
                .or(() -> media.mapping("examples")
                        .flatMap(all -> all.entries().values().stream()
                                .findFirst()
                                .flatMap(entry -> reading.references().mapping(entry.value()))
                                .flatMap(example -> example.present("value"))));
        Optional<YamlNode> schema = media.present("schema");
        if (type.equals(FORM) || type.equals(MULTIPART)) {
            return form(type, schema.flatMap(reading.references()::mapping));
        }
        Optional<String> text = given.map(node -> node.asString().orElseGet(() -> JsonText.pretty(node, 60_000)))
                .or(() -> type.contains("json") || type.equals("*/*")
                        ? schema.flatMap(samples::write)
                        : Optional.empty());
        return new Content(
                Optional.of(type),
                Optional.of(text.filter(body -> body.length() <= MAX_BODY).orElse("@body")),
                List.of());
    }

    private Content form(String type, Optional<YamlMapping> schema) {
        List<FormPart> parts = new ArrayList<>();
        schema.ifPresent(found -> {
            Composition whole = Composition.of(found, reading.references());
            for (YamlMapping layer : whole.all()) {
                Set<String> required = Set.copyOf(Fields.texts(layer, "required"));
                Fields.each(layer, "properties", (name, node) -> {
                    if (required.contains(name) && parts.size() < MAX_FIELDS) {
                        reading.references().mapping(node).ifPresent(field -> parts.add(part(name, field)));
                    }
                });
            }
        });
        return form(type, parts);
    }

    private static Content form(String type, List<FormPart> parts) {
        if (type.equals(MULTIPART)) {
            return new Content(Optional.of(type), Optional.empty(), parts);
        }
        List<String> pairs = parts.stream()
                .map(part -> encoded(part.name()) + "=" + encoded(part.value()))
                .toList();
        return new Content(
                Optional.of(type), Optional.of(String.join("&", pairs)).filter(text -> !text.isEmpty()), List.of());
    }

    private FormPart part(String name, YamlMapping field) {
        boolean file = Fields.text(field, "format").filter("binary"::equals).isPresent()
                || Fields.text(field, "type").filter("file"::equals).isPresent();
        return new FormPart(name, file ? "FILE" : value(field, name), file);
    }
}
