package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoReference.Binding;
import dev.stagebill.apidocs.proto.ProtoReference.Method;
import dev.stagebill.apidocs.proto.ProtoReference.Payload;
import dev.stagebill.apidocs.proto.ProtoReference.Row;
import dev.stagebill.apidocs.proto.ProtoReference.Service;
import dev.stagebill.apidocs.proto.ProtoReference.Streaming;
import dev.stagebill.apidocs.proto.ProtoReference.Type;
import java.util.List;
import java.util.Map;

/** Reads services and their methods into what a page shows. */
final class ServiceReader {
    private static final int MAX_ROWS = 60;

    private final Library library;
    private final Ids ids;
    private final Words words;
    private final TypeReader types;
    private final CallSamples samples;
    private final Map<String, Type> shown;

    ServiceReader(Library library, Ids ids, Words words, Tools tools) {
        this.library = library;
        this.ids = ids;
        this.words = words;
        this.types = tools.types();
        this.samples = tools.samples();
        this.shown = tools.shown();
    }

    /** What has been read before, and what makes samples. */
    record Tools(TypeReader types, CallSamples samples, Map<String, Type> shown) {}

    Service read(ProtoFile.Service service) {
        String name = service.head().name();
        String full = library.main().inPackage(name);
        List<Method> methods =
                service.methods().stream().map(each -> method(service, each)).toList();
        return new Service(types.about(service.head(), ids.unique("service-" + name), full), methods);
    }

    private Method method(ProtoFile.Service service, ProtoFile.Method method) {
        String title = service.head().name() + "." + method.head().name();
        String id = ids.unique("method-" + title);
        List<Binding> bindings = Options.bindings(method.head());
        return new Method(
                types.about(method.head(), id, library.main().inPackage(title)),
                title,
                streaming(method.input().stream(), method.output().stream()),
                payload(method.input(), title + " request", id),
                payload(method.output(), title + " response", id),
                bindings,
                samples.of(service, method, bindings));
    }

    private static Streaming streaming(boolean input, boolean output) {
        if (input) {
            return output ? Streaming.BIDIRECTIONAL : Streaming.CLIENT;
        }
        return output ? Streaming.SERVER : Streaming.UNARY;
    }

    private Payload payload(ProtoFile.Payload payload, String user, String id) {
        String scope = library.main().packageName().name();
        List<Row> rows = library.find(payload.type(), scope)
                .map(Declared::fullName)
                .map(shown::get)
                .map(Type::rows)
                .orElse(List.of());
        return new Payload(
                List.of(words.of(payload.type(), new Words.User(scope, user, id))),
                payload.stream(),
                rows.size() > MAX_ROWS ? List.of() : rows);
    }
}
