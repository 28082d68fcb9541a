package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * An OpenAPI definition as a page shows it.
 *
 * @param title {@code info.title}
 * @param version {@code info.version}
 * @param description {@code info.description}
 * @param servers the servers
 * @param groups the operations by tag, in the order of the definition
 * @param schemas the schemas, in the order of the definition
 * @param security the security schemes
 */
public record OpenApiReference(
        String title,
        String version,
        SafeHtml description,
        List<Server> servers,
        List<Group> groups,
        List<NamedSchema> schemas,
        List<SecurityScheme> security)
        implements ApiContent {
    /** Copies the lists. */
    public OpenApiReference {
        servers = List.copyOf(servers);
        groups = List.copyOf(groups);
        schemas = List.copyOf(schemas);
        security = List.copyOf(security);
    }

    @Override
    public String template() {
        return "openapi";
    }

    /** All operations of all groups, in order. */
    public List<Operation> operations() {
        return groups.stream().flatMap(group -> group.operations().stream()).toList();
    }

    /** A server. */
    public record Server(String url, SafeHtml description) {}

    /** Operations with the same tag. The id is the fragment of its heading. */
    public record Group(String id, String name, SafeHtml description, List<Operation> operations) {
        /** Copies the operations. */
        public Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * One operation.
     *
     * @param id the fragment that leads to it: {@code operation-} and the operationId, or method and path
     * @param method in upper case; {@code WEBHOOK} methods stand as their HTTP method
     * @param path the path template, or the name of a webhook
     * @param operationId as written
     * @param summary as written
     * @param description Markdown, rendered
     * @param deprecated whether it should no longer be used
     * @param webhook whether the API calls it
     * @param parameters path, query, header and cookie parameters
     * @param body the request body by media type
     * @param bodyDescription what the body is
     * @param bodyRequired whether it must be there
     * @param responses the responses by status
     * @param security the names of the schemes it asks for, with scopes
     */
    public record Operation(
            String id,
            String method,
            String path,
            Optional<String> operationId,
            Optional<String> summary,
            SafeHtml description,
            boolean deprecated,
            boolean webhook,
            List<Property> parameters,
            List<Media> body,
            SafeHtml bodyDescription,
            boolean bodyRequired,
            List<Response> responses,
            List<String> security) {
        /** Copies the lists. */
        public Operation {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
            responses = List.copyOf(responses);
            security = List.copyOf(security);
        }
    }

    /** A response: status code or {@code default}, its headers and its bodies. */
    public record Response(String status, SafeHtml description, List<Property> headers, List<Media> bodies) {
        /** Copies the lists. */
        public Response {
            headers = List.copyOf(headers);
            bodies = List.copyOf(bodies);
        }
    }

    /** A body in one media type: its schema, and examples as highlighted source. */
    public record Media(String type, Schema schema, List<Example> examples) {
        /** Copies the examples. */
        public Media {
            examples = List.copyOf(examples);
        }
    }

    /** An example. */
    public record Example(String name, SafeHtml code) {}

    /** A schema under {@code components.schemas}; the id is the fragment that leads to it. */
    public record NamedSchema(String id, String name, Schema schema) {}

    /** A security scheme. */
    public record SecurityScheme(String id, String name, String type, SafeHtml description, List<String> details) {
        /** Copies the details. */
        public SecurityScheme {
            details = List.copyOf(details);
        }
    }

    /**
     * A property, parameter or header.
     *
     * @param name its name
     * @param in {@code path}, {@code query}, {@code header}, {@code cookie}; empty for a property
     * @param required whether it must be there
     * @param deprecated whether it should no longer be used
     * @param description Markdown, rendered
     * @param schema its type
     */
    public record Property(
            String name, String in, boolean required, boolean deprecated, SafeHtml description, Schema schema) {}

    /**
     * A schema, unfolded to a bounded depth; named schemas are linked, not repeated.
     *
     * @param type the type in words, such as {@code string}, {@code array of Order}, {@code one of}
     * @param link the id of the named schema it refers to
     * @param description Markdown, rendered
     * @param facts format, constraints, default, access and the like, each in a few words
     * @param values the values of an enumeration
     * @param properties the properties of an object
     * @param parts the alternatives of oneOf and anyOf, the parts of allOf, or the item of an array
     */
    public record Schema(
            String type,
            Optional<String> link,
            SafeHtml description,
            List<String> facts,
            List<String> values,
            List<Property> properties,
            List<Schema> parts) {
        /** Copies the lists. */
        public Schema {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
            properties = List.copyOf(properties);
            parts = List.copyOf(parts);
        }
    }
}
