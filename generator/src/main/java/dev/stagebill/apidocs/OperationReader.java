package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Body;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Follow;
import dev.stagebill.apidocs.OpenApiReference.Media;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Response;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads operations: of paths, of webhooks and of callbacks. */
final class OperationReader {
    private static final List<String> PLACES = List.of("path", "query", "querystring", "header", "cookie");
    private static final int MAX_CALLBACK_DEPTH = 2;
    private static final int MAX_DETAIL = 2_000;
    private static final Set<String> OPERATION = Set.of(
            "operationId",
            "summary",
            "description",
            "tags",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
            "consumes",
            "produces",
            "externalDocs",
            References.KEY,
            "x-codeSamples",
            "x-code-samples");
    private static final Set<String> RESPONSE =
            Set.of("description", "summary", "headers", "content", "links", "schema", "examples", References.KEY);
    private static final Set<String> BODY = Set.of("description", "required", "content", References.KEY);

    private final Reading reading;
    private final ParameterReader parameters;
    private final MediaReader media;
    private final LegacyBodies legacy;
    private final SecurityReader security;
    private final ServerReader servers;
    private final CodeSamples codes;

    OperationReader(Reading reading, SchemaReader schemas, SecurityReader security, CodeSamples codes) {
        this.reading = reading;
        this.parameters = new ParameterReader(reading, schemas);
        this.media = new MediaReader(reading, schemas);
        this.legacy = new LegacyBodies(reading, media, parameters);
        this.security = security;
        this.servers = new ServerReader(reading, schemas);
        this.codes = codes;
    }

    Operation read(OperationIndex.Entry entry) {
        return read(entry, 0);
    }

    private Operation read(OperationIndex.Entry entry, int depth) {
        YamlMapping operation = entry.operation();
        List<YamlMapping> merged = parameters.merged(entry.item(), operation);
        return new Operation(
                entry.id(),
                entry.method(),
                entry.path(),
                Fields.text(operation, "operationId"),
                Fields.text(operation, "summary").or(() -> Fields.text(entry.item(), "summary")),
                description(entry.item(), operation),
                Fields.flag(operation, "deprecated"),
                entry.webhook(),
                tags(operation, entry.webhook()),
                parameters(merged),
                body(operation, merged),
                responses(operation),
                security.required(operation),
                servers.of(operation.items("servers").isEmpty() ? entry.item() : operation),
                depth < MAX_CALLBACK_DEPTH ? callbacks(operation, depth) : List.of(),
                facts(entry.item(), operation),
                codes.of(entry, merged));
    }

    /** What is said of the operation, and of its path: that counts for all operations of the path. */
    private SafeHtml description(YamlMapping item, YamlMapping operation) {
        Optional<String> summary = Fields.text(item, "summary")
                .filter(text -> Fields.text(operation, "summary").isPresent());
        Optional<String> own = Fields.text(operation, "description");
        return reading.prose()
                .text(own)
                .and(reading.prose().text(summary.filter(text -> !text.equals(own.orElse("")))))
                .and(reading.prose()
                        .text(Fields.text(item, "description").filter(text -> !text.equals(own.orElse("")))));
    }

    private List<Fact> facts(YamlMapping item, YamlMapping operation) {
        List<Fact> facts = new ArrayList<>();
        Further.documentation(operation).ifPresent(facts::add);
        facts.addAll(Further.of(operation, OPERATION));
        item.entries().forEach((key, entry) -> {
            if (key.startsWith("x-")) {
                String text = JsonText.inline(entry.value(), MAX_DETAIL);
                facts.add(new Fact(key, text, SafeLink.of(text)));
            }
        });
        legacy.unused(operation).forEach(facts::add);
        return facts;
    }

    /** The tags that the group of the operation does not tell. */
    private static List<String> tags(YamlMapping operation, boolean webhook) {
        return Fields.texts(operation, "tags").stream()
                .skip(webhook ? 0 : 1)
                .distinct()
                .toList();
    }

    private List<Property> parameters(List<YamlMapping> merged) {
        return merged.stream()
                .map(parameters::read)
                .filter(parameter -> PLACES.contains(parameter.in()))
                .sorted(Comparator.comparingInt(parameter -> PLACES.indexOf(parameter.in())))
                .toList();
    }

    private Optional<Body> body(YamlMapping operation, List<YamlMapping> merged) {
        if (reading.legacy()) {
            return legacy.body(operation, merged);
        }
        return operation
                .present("requestBody")
                .flatMap(reading.references()::mapping)
                .map(this::body);
    }

    /** A request body (OpenAPI 3). */
    Body body(YamlMapping body) {
        return new Body(
                reading.prose().text(Fields.text(body, "description")),
                Fields.flag(body, "required"),
                media.content(body),
                Further.of(body, BODY));
    }

    private List<Response> responses(YamlMapping operation) {
        List<Response> responses = new ArrayList<>();
        Fields.each(operation, "responses", (status, node) -> {
            if (!status.startsWith("x-")) {
                reading.references()
                        .mapping(node)
                        .ifPresent(response -> responses.add(response(operation, status, response)));
            }
        });
        return responses;
    }

    /** A response to an operation, under its status or name. */
    Response response(YamlMapping operation, String status, YamlMapping response) {
        // Some definitions say that they are of 2.0 and are written like those of 3.0.
        boolean older = reading.legacy() && response.mapping("content").isEmpty();
        List<Media> bodies = older ? legacy.response(operation, response) : media.content(response);
        return new Response(
                status,
                reading.prose()
                        .text(Fields.text(response, "summary"))
                        .and(reading.prose().text(Fields.text(response, "description"))),
                parameters.headers(response),
                bodies,
                follows(response),
                Further.of(response, RESPONSE));
    }

    private List<Follow> follows(YamlMapping response) {
        List<Follow> follows = new ArrayList<>();
        Fields.each(
                response,
                "links",
                (name, node) -> reading.references().mapping(node).ifPresent(link -> follows.add(follow(name, link))));
        return follows;
    }

    Follow follow(String name, YamlMapping link) {
        String operation = Fields.text(link, "operationId")
                .or(() -> Fields.text(link, "operationRef"))
                .orElse("");
        return new Follow(
                name,
                operation,
                reading.anchors().ofOperation(operation),
                reading.prose().text(Fields.text(link, "description")),
                details(link));
    }

    private static List<String> details(YamlMapping link) {
        List<String> details = new ArrayList<>();
        Fields.each(link, "parameters", (name, node) -> details.add(name + " = " + JsonText.inline(node, MAX_DETAIL)));
        link.get("requestBody").ifPresent(node -> details.add("request body = " + JsonText.inline(node, MAX_DETAIL)));
        link.mapping("server")
                .flatMap(server -> Fields.text(server, "url"))
                .ifPresent(url -> details.add("server " + url));
        details.addAll(Further.extensions(link));
        return details;
    }

    private List<OpenApiReference.Callback> callbacks(YamlMapping operation, int depth) {
        List<OpenApiReference.Callback> callbacks = new ArrayList<>();
        Fields.each(
                operation,
                "callbacks",
                (name, node) -> reading.references()
                        .mapping(node)
                        .ifPresent(callback ->
                                callbacks.add(new OpenApiReference.Callback(name, requests(callback, depth)))));
        return callbacks;
    }

    private List<Operation> requests(YamlMapping callback, int depth) {
        List<Operation> requests = new ArrayList<>();
        callback.entries()
                .forEach((expression, entry) -> reading.references()
                        .mapping(entry.value())
                        .ifPresent(item -> requests.addAll(requests(expression, item, depth))));
        return requests;
    }

    /** The requests of a callback. */
    List<Operation> requests(YamlMapping callback) {
        return requests(callback, 0);
    }

    /** The requests of a path item that is known by this name or expression. */
    List<Operation> requests(String expression, YamlMapping item) {
        return requests(expression, item, 0);
    }

    private List<Operation> requests(String expression, YamlMapping item, int depth) {
        List<Operation> requests = new ArrayList<>();
        OperationIndex.operations(
                reading.references(),
                item,
                (method, request) -> requests.add(request(method, expression, item, request, depth)));
        return requests;
    }

    private Operation request(String method, String expression, YamlMapping item, YamlMapping request, int depth) {
        String id = reading.anchors().operation(Optional.empty(), method, "callback-" + expression);
        return read(new OperationIndex.Entry(id, method, expression, item, request, true), depth + 1);
    }
}
