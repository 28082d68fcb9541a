package dev.stagebill.apidocs;

import dev.stagebill.apidocs.About.Detail;
import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Requirement;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Scope;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An AsyncAPI definition as a page shows it.
 *
 * @param title {@code info.title}
 * @param version {@code info.version}
 * @param format what the definition is written in, such as {@code AsyncAPI 3.0.0}
 * @param about what is said about the whole
 * @param servers the servers, in the order of the definition
 * @param operations the operations, in the order of the definition
 * @param channels the channels, in the order of the definition
 * @param messages the messages: shared ones first, then those written where they are used
 * @param traits the message traits
 * @param schemas the shared schemas
 * @param security the security schemes
 * @param shared the other shared parts
 * @param notes what the page leaves out, each in a sentence
 */
public record AsyncApiReference(
        String title,
        String version,
        String format,
        About about,
        List<Server> servers,
        List<Operation> operations,
        List<Channel> channels,
        List<Message> messages,
        List<Message> traits,
        List<NamedBody> schemas,
        List<SecurityScheme> security,
        List<Shared> shared,
        List<String> notes)
        implements ApiContent {
    /** Copies the lists. */
    public AsyncApiReference {
        servers = List.copyOf(servers);
        operations = List.copyOf(operations);
        channels = List.copyOf(channels);
        messages = List.copyOf(messages);
        traits = List.copyOf(traits);
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
        return "asyncapi";
    }

    @Override
    public List<ApiPart> parts() {
        return AsyncApiParts.of(this);
    }

    @Override
    public List<ApiChapter> chapters() {
        return AsyncApiChapters.of(this);
    }

    @Override
    public AsyncApiReference inPieces() {
        return AsyncApiChapters.inPieces(this);
    }

    @Override
    public AsyncApiReference only(Set<String> ids) {
        return AsyncApiChapters.only(this, ids);
    }

    /** A name, and the fragment that leads to what it names, when that is on the page. */
    public record Link(String text, Optional<String> id) {}

    /** A server: the fragment that leads to it, its name, its address, the variables in it, and the ways to be let in. */
    public record Server(
            String id, String name, String address, About about, List<Property> variables, List<Requirement> security) {
        /** Copies the lists. */
        public Server {
            variables = List.copyOf(variables);
            security = List.copyOf(security);
        }
    }

    /**
     * A channel.
     *
     * @param id the fragment that leads to it
     * @param name its key
     * @param address where messages go; empty when it is not known before run time
     * @param about what is said about it
     * @param parameters the parameters in its address
     * @param servers the servers that have it; none when all have it
     * @param messages the messages it carries
     * @param operations the operations on it
     */
    public record Channel(
            String id,
            String name,
            Optional<String> address,
            About about,
            List<Property> parameters,
            List<Link> servers,
            List<Link> messages,
            List<Link> operations) {
        /** Copies the lists. */
        public Channel {
            parameters = List.copyOf(parameters);
            servers = List.copyOf(servers);
            messages = List.copyOf(messages);
            operations = List.copyOf(operations);
        }
    }

    /**
     * An operation.
     *
     * @param id the fragment that leads to it
     * @param name its key, or operationId; empty when it has none
     * @param action what is done
     * @param address the address of its channel, else the name of the channel
     * @param channel its channel
     * @param about what is said about it, its traits included
     * @param deprecated whether it should no longer be used
     * @param security the ways to be let in, any one of which will do; none when nothing is said
     * @param traits the traits that were applied
     * @param messages the messages
     * @param reply the answer
     * @param samples examples of its messages
     */
    public record Operation(
            String id,
            String name,
            AsyncAction action,
            String address,
            Link channel,
            About about,
            boolean deprecated,
            List<Requirement> security,
            List<Link> traits,
            List<Link> messages,
            Optional<Reply> reply,
            List<Example> samples) {
        /** Copies the lists. */
        public Operation {
            security = List.copyOf(security);
            traits = List.copyOf(traits);
            messages = List.copyOf(messages);
            samples = List.copyOf(samples);
        }

        /** What to call it in a list: its name for people, else its name, else its address. */
        public String label() {
            if (!about.title().isEmpty()) {
                return about.title();
            }
            return name.isEmpty() ? address : name;
        }
    }

    /** The answer to an operation: where it goes, on which channel, and the messages it may be. */
    public record Reply(List<Detail> address, Optional<Link> channel, List<Link> messages, List<Detail> more) {
        /** Copies the lists. */
        public Reply {
            address = List.copyOf(address);
            messages = List.copyOf(messages);
            more = List.copyOf(more);
        }
    }

    /**
     * A message, or a message trait.
     *
     * @param id the fragment that leads to it
     * @param name its key, or its name where it is written in place
     * @param about what is said about it, its traits included
     * @param deprecated whether it should no longer be used
     * @param traits the traits that were applied
     * @param headers the headers
     * @param payload the payload
     * @param correlation where the correlation id is
     * @param examples given examples, or one made from the payload
     * @param usedBy the operations that send, receive or answer with it
     */
    public record Message(
            String id,
            String name,
            About about,
            boolean deprecated,
            List<Link> traits,
            Optional<Body> headers,
            Optional<Body> payload,
            List<Detail> correlation,
            List<Example> examples,
            List<Link> usedBy) {
        /** Copies the lists. */
        public Message {
            traits = List.copyOf(traits);
            correlation = List.copyOf(correlation);
            examples = List.copyOf(examples);
            usedBy = List.copyOf(usedBy);
        }
    }

    /**
     * Headers or payload.
     *
     * @param format the media type of the schema; empty when it is the usual one
     * @param schema the schema without its properties
     * @param fields the properties
     * @param source the schema as written, when it is in a language that is not taken apart; else empty
     */
    public record Body(String format, Schema schema, List<Field> fields, SafeHtml source) {
        /** Copies the fields. */
        public Body {
            fields = List.copyOf(fields);
        }
    }

    /** A property, and the fragment that leads to it. */
    public record Field(String id, Property property) {}

    /** A shared schema. */
    public record NamedBody(String id, String name, Body body) {}

    /** A security scheme. */
    public record SecurityScheme(
            String id,
            String name,
            String type,
            SafeHtml description,
            List<String> details,
            List<Scope> scopes,
            List<Detail> more) {
        /** Copies the lists. */
        public SecurityScheme {
            details = List.copyOf(details);
            scopes = List.copyOf(scopes);
            more = List.copyOf(more);
        }
    }

    /** Shared parts of one sort. */
    public record Shared(String title, List<SharedPart> parts) {
        /** Copies the parts. */
        public Shared {
            parts = List.copyOf(parts);
        }

        /** The fragment of its heading. */
        public String id() {
            return "shared-" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** A shared part: the fragment that leads to it, its name, and all that it says. */
    public record SharedPart(String id, String name, Detail content) {}
}
