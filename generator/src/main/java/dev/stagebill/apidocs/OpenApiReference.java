package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An OpenAPI definition as a page shows it.
 *
 * @param title {@code info.title}
 * @param version {@code info.version}
 * @param format what the definition is written in, such as {@code OpenAPI 3.1.0}
 * @param description {@code info.description}
 * @param facts terms, contact, licence and documentation
 * @param servers the servers
 * @param groups the operations by tag, in the order of the definition
 * @param schemas the schemas, in the order of the definition
 * @param security the security schemes
 * @param shared the components beside schemas that nothing refers to
 * @param notes what the page leaves out, each in a sentence
 */
public record OpenApiReference(
        String title,
        String version,
        String format,
        SafeHtml description,
        List<Fact> facts,
        List<Server> servers,
        List<OperationGroup> groups,
        List<NamedSchema> schemas,
        List<SecurityScheme> security,
        List<SharedComponent> shared,
        List<String> notes)
        implements ApiContent {
    /** Copies the lists. */
    public OpenApiReference {
        facts = List.copyOf(facts);
        servers = List.copyOf(servers);
        groups = List.copyOf(groups);
        schemas = List.copyOf(schemas);
        security = List.copyOf(security);
        shared = List.copyOf(shared);
        notes = List.copyOf(notes);
    }

    @Override
    public Optional<String> ownVersion() {
        return Optional.of(version).filter(text -> !text.isEmpty());
    }

    @Override
    public String template() {
        return "openapi";
    }

    @Override
    public List<ApiPart> parts() {
        return OpenApiParts.of(this);
    }

    @Override
    public List<ApiChapter> chapters() {
        return OpenApiChapters.of(this);
    }

    @Override
    public OpenApiReference inPieces() {
        return OpenApiChapters.inPieces(this);
    }

    @Override
    public OpenApiReference only(Set<String> ids) {
        return OpenApiChapters.only(this, ids);
    }

    /** All operations of all groups, in order. */
    public List<Operation> operations() {
        return groups.stream().flatMap(group -> group.operations().stream()).toList();
    }

    /** Something about the whole API: its name, its text, and the safe address it leads to. */
    public record Fact(String name, String text, Optional<String> url) {}

    /** A server, and the variables in its address. */
    public record Server(String url, SafeHtml description, List<Property> variables) {
        /** Copies the variables. */
        public Server {
            variables = List.copyOf(variables);
        }
    }

    /** Code that calls an operation: what to call it, such as {@code curl}, and its highlighted source. */
    public record Code(String name, SafeHtml source) {}

    /** A request body by media type. */
    public record Body(SafeHtml description, boolean required, List<Media> media, List<Fact> facts) {
        /** Copies the lists. */
        public Body {
            facts = List.copyOf(facts);
            media = List.copyOf(media);
        }
    }

    /** A response: status code or {@code default}, its headers, its bodies, and the operations it leads to. */
    public record Response(
            String status,
            SafeHtml description,
            List<Property> headers,
            List<Media> bodies,
            List<Follow> links,
            List<Fact> facts) {
        /** Copies the lists. */
        public Response {
            facts = List.copyOf(facts);
            headers = List.copyOf(headers);
            bodies = List.copyOf(bodies);
            links = List.copyOf(links);
        }
    }

    /** An operation that can follow: the name of the link, the operation it names, the fragment that leads there, and what to send. */
    public record Follow(
            String name, String operation, Optional<String> link, SafeHtml description, List<String> details) {
        /** Copies the details. */
        public Follow {
            details = List.copyOf(details);
        }
    }

    /** What the API calls: the name, and the requests it makes. */
    public record Callback(String name, List<Operation> operations) {
        /** Copies the operations. */
        public Callback {
            operations = List.copyOf(operations);
        }
    }

    /** A body that is the same in several media types: their names, its schema, and examples as highlighted source. */
    public record Media(List<String> types, Schema schema, List<Example> examples) {
        /** Copies the lists. */
        public Media {
            types = List.copyOf(types);
            examples = List.copyOf(examples);
        }
    }

    /** An example: its name, which may be empty, what is said about it, and whether it was made from the schema. */
    public record Example(String name, SafeHtml description, SafeHtml code, boolean generated) {}

    /** A schema under {@code components.schemas}; the id is the fragment that leads to it. */
    public record NamedSchema(String id, String name, Schema schema) {}

    /**
     * A component that operations may share: a parameter, response, body, header, example, link, callback, path or media type.
     *
     * @param id the fragment that leads to it
     * @param name the name it is referred to by
     * @param sort what it is, in words
     * @param fields the parameter or header
     * @param body the request body or media type
     * @param responses the response, under the name of the component
     * @param operations those of the path or callback
     * @param links the link
     * @param examples the example
     */
    public record SharedComponent(
            String id,
            String name,
            String sort,
            List<Property> fields,
            Optional<Body> body,
            List<Response> responses,
            List<Operation> operations,
            List<Follow> links,
            List<Example> examples) {
        /** Copies the lists. */
        public SharedComponent {
            fields = List.copyOf(fields);
            responses = List.copyOf(responses);
            operations = List.copyOf(operations);
            links = List.copyOf(links);
            examples = List.copyOf(examples);
        }
    }

    /** A security scheme. */
    public record SecurityScheme(
            String id, String name, String type, SafeHtml description, List<String> details, List<Scope> scopes) {
        /** Copies the lists. */
        public SecurityScheme {
            details = List.copyOf(details);
            scopes = List.copyOf(scopes);
        }
    }

    /** A scope of an OAuth flow. */
    public record Scope(String name, String description) {}

    /** One way to be let in: all of its grants together. Without grants everybody is let in. */
    public record Requirement(List<Grant> grants) {
        /** Copies the grants. */
        public Requirement {
            grants = List.copyOf(grants);
        }
    }

    /** A security scheme by name, the fragment that leads to it, and the scopes it must grant. */
    public record Grant(String scheme, Optional<String> link, List<String> scopes) {
        /** Copies the scopes. */
        public Grant {
            scopes = List.copyOf(scopes);
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
            String name, String in, boolean required, boolean deprecated, SafeHtml description, Schema schema) {
        /** The fragment that leads to it in a named schema or operation with this fragment; empty in anything else. */
        public String placeIn(String owner) {
            return owner.isEmpty() ? "" : FieldPlaces.of(owner, in.isEmpty() ? name : in + "." + name);
        }
    }

    /** A piece of the name of a type; with the fragment of the named schema it stands for. */
    public record Word(String text, Optional<String> link) {}

    /** A value that a schema allows: as written in JSON without quotes, and what it means. */
    public record Value(String text, SafeHtml description) {}

    /**
     * A schema, unfolded to a bounded depth; named schemas are linked, not repeated.
     *
     * @param type the type in words, such as {@code string (date-time)}, {@code array of Order}, {@code one of A, B}
     * @param description Markdown, rendered; empty when the property around it says it
     * @param facts constraints, default, access and the like, each in a few words
     * @param values the values of an enumeration
     * @param moreValues how many values the list leaves out
     * @param properties the properties of the object, or of the objects in the array or map
     * @param parts alternatives, items and other schemas that belong to it and are too large for words
     */
    public record Schema(
            List<Word> type,
            SafeHtml description,
            List<String> facts,
            List<Value> values,
            int moreValues,
            List<Property> properties,
            List<Part> parts) {
        /** Copies the lists. */
        public Schema {
            type = List.copyOf(type);
            facts = List.copyOf(facts);
            values = List.copyOf(values);
            properties = List.copyOf(properties);
            parts = List.copyOf(parts);
        }

        /** Whether it says what at least one of its values means. */
        public boolean valuesDescribed() {
            return values.stream().anyMatch(value -> !value.description().isEmpty());
        }

        /** The type as plain text. */
        public String typeText() {
            return String.join("", type.stream().map(Word::text).toList());
        }
    }

    /** A schema inside of another one: what it is to it, such as {@code one of}, its title, and the schema. */
    public record Part(String role, String title, Schema schema) {}
}
