package dev.stagebill.apidocs.proto;

import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * A definition of Protocol Buffers as a page shows it.
 *
 * @param title its package, or the name of its file
 * @param format {@code proto2}, {@code proto3}, {@code Edition 2023}
 * @param packageName its package; may be empty
 * @param description what its comments say about the whole file
 * @param remarks other comments that stand alone
 * @param options the options of the file
 * @param imports what it imports
 * @param services its services
 * @param groups its messages and enums, and those it uses of other files, by file
 * @param extensions what it adds to messages
 * @param known types it uses that come with Protocol Buffers and the like
 * @param notes what the page leaves out, each in a sentence
 */
public record ProtoReference(
        String title,
        String format,
        String packageName,
        SafeHtml description,
        List<SafeHtml> remarks,
        List<Note> options,
        List<Note> imports,
        List<Service> services,
        List<Group> groups,
        List<Extension> extensions,
        List<Known> known,
        List<String> notes) {
    /** Copies the lists. */
    public ProtoReference {
        remarks = List.copyOf(remarks);
        options = List.copyOf(options);
        imports = List.copyOf(imports);
        services = List.copyOf(services);
        groups = List.copyOf(groups);
        extensions = List.copyOf(extensions);
        known = List.copyOf(known);
        notes = List.copyOf(notes);
    }

    /** All types of all files, in order. */
    public List<NamedType> types() {
        return groups.stream().flatMap(group -> group.types().stream()).toList();
    }

    /** A piece of the name of a type, with the fragment that leads to it. */
    public record Word(String text, Optional<String> link) {}

    /** Something stated in one line, such as an option or a range of numbers, and what is said about it. */
    public record Note(String text, SafeHtml description) {}

    /**
     * What every declaration has on the page.
     *
     * @param id the fragment that leads to it
     * @param name its name in its scope
     * @param fullName its name with its package
     * @param deprecated whether it should no longer be used
     * @param description its comments
     * @param plain the same as plain text, for search
     * @param remarks comments before it that stand alone
     * @param options its options
     */
    public record About(
            String id,
            String name,
            String fullName,
            boolean deprecated,
            SafeHtml description,
            String plain,
            List<SafeHtml> remarks,
            List<Note> options) {
        /** Copies the lists. */
        public About {
            remarks = List.copyOf(remarks);
            options = List.copyOf(options);
        }
    }

    /** A service. */
    public record Service(About about, List<Method> methods) {
        /** Copies the methods. */
        public Service {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A method.
     *
     * @param about what it has as a declaration
     * @param title the service and the method, such as {@code Orders.Get}
     * @param streaming who sends many messages: {@code unary}, {@code server}, {@code client}, {@code bidi}
     * @param input what it takes
     * @param output what it gives
     * @param bindings how it can be called over HTTP
     * @param samples calls as text to copy
     */
    public record Method(
            About about,
            String title,
            Streaming streaming,
            Payload input,
            Payload output,
            List<Binding> bindings,
            List<Sample> samples) {
        /** Copies the lists. */
        public Method {
            bindings = List.copyOf(bindings);
            samples = List.copyOf(samples);
        }
    }

    /** Who sends more than one message. */
    public enum Streaming {
        /** Nobody. */
        UNARY("unary", "Unary: one request, one response"),
        /** The server. */
        SERVER("server", "Server streaming: one request, a stream of responses"),
        /** The client. */
        CLIENT("client", "Client streaming: a stream of requests, one response"),
        /** Both. */
        BIDIRECTIONAL("bidi", "Bidirectional streaming: a stream of requests, a stream of responses");

        private final String mark;
        private final String sentence;

        Streaming(String mark, String sentence) {
            this.mark = mark;
            this.sentence = sentence;
        }

        /** A short word for lists. */
        public String mark() {
            return mark;
        }

        /** What it means. */
        public String sentence() {
            return sentence;
        }
    }

    /** The message a method takes or gives; a short list of its fields. */
    public record Payload(List<Word> type, boolean stream, List<Row> rows) {
        /** Copies the lists. */
        public Payload {
            type = List.copyOf(type);
            rows = List.copyOf(rows);
        }
    }

    /** A way to call a method over HTTP: verb and path, and what else is stated about it. */
    public record Binding(String verb, String path, List<String> facts) {
        /** Copies the facts. */
        public Binding {
            facts = List.copyOf(facts);
        }
    }

    /** A text to copy. */
    public record Sample(String title, SafeHtml code) {}

    /** The types of one file. The path is empty for the definition itself. */
    public record Group(String id, String title, String path, String packageName, List<NamedType> types) {
        /** Copies the types. */
        public Group {
            types = List.copyOf(types);
        }
    }

    /**
     * A message or an enum.
     *
     * @param about what it has as a declaration
     * @param kind {@code message}, {@code enum} or {@code group}
     * @param rows the fields and oneofs of a message, the values of an enum
     * @param spans reserved numbers and names, numbers left to extensions
     * @param extensions fields that are declared in it for other messages
     * @param uses what uses it
     */
    public record NamedType(
            About about, String kind, List<Row> rows, List<Note> spans, List<Extension> extensions, List<Word> uses) {
        /** Copies the lists. */
        public NamedType {
            rows = List.copyOf(rows);
            spans = List.copyOf(spans);
            extensions = List.copyOf(extensions);
            uses = List.copyOf(uses);
        }
    }

    /**
     * A field, a oneof with its fields, or a value of an enum.
     *
     * @param about what it has as a declaration
     * @param type its type in words
     * @param number its number; empty for a oneof
     * @param required whether it must be there
     * @param facts label, default and constraints, each in a few words
     * @param rows the fields of a oneof
     */
    public record Row(
            About about,
            List<Word> type,
            Optional<String> number,
            boolean required,
            List<String> facts,
            List<Row> rows) {
        /** Copies the lists. */
        public Row {
            type = List.copyOf(type);
            facts = List.copyOf(facts);
            rows = List.copyOf(rows);
        }
    }

    /** Fields that are added to a message. */
    public record Extension(About about, List<Word> target, List<Row> rows) {
        /** Copies the lists. */
        public Extension {
            target = List.copyOf(target);
            rows = List.copyOf(rows);
        }
    }

    /** A type that is not part of the repository and well known. */
    public record Known(String id, String name, SafeHtml meaning, List<Word> uses) {
        /** Copies the uses. */
        public Known {
            uses = List.copyOf(uses);
        }
    }
}
