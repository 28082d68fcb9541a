package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoReference.Binding;
import dev.stagebill.apidocs.proto.ProtoReference.Method;
import dev.stagebill.apidocs.proto.ProtoReference.NamedType;
import dev.stagebill.apidocs.proto.ProtoReference.Payload;
import dev.stagebill.apidocs.proto.ProtoReference.Row;
import dev.stagebill.apidocs.proto.ProtoReference.Service;
import dev.stagebill.apidocs.proto.ProtoReference.Streaming;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads services and their methods into what a page shows. */
final class ServiceReader {
    private static final int MAX_ROWS = 60;

    private final Library library;
    private final Ids ids;
    private final Words words;
    private final TypeReader types;
    private final CallSamples samples;
    private final Map<String, NamedType> shown;

    ServiceReader(Library library, Ids ids, Words words, Tools tools) {
        this.library = library;
        this.ids = ids;
        this.words = words;
        this.types = tools.types();
        this.samples = tools.samples();
        this.shown = tools.shown();
    }

    /** What has been read before, and what makes samples. */
    record Tools(TypeReader types, CallSamples samples, Map<String, NamedType> shown) {}

    /** A service of a file. */
    Service read(ProtoFile file, ProtoFile.Service service) {
        String name = service.head().name();
        String full = file.inPackage(name);
        List<Method> methods = service.methods().stream()
                .map(each -> method(file, service, each))
                .toList();
        return new Service(types.about(service.head(), ids.unique("service-" + name), full), methods);
    }

    private Method method(ProtoFile file, ProtoFile.Service service, ProtoFile.Method method) {
        String title = service.head().name() + "." + method.head().name();
        String scope = file.packageName().name();
        String id = ids.unique("method-" + title);
        List<Binding> bindings = Options.bindings(method.head());
        return new Method(
                types.about(method.head(), id, file.inPackage(title)),
                title,
                streaming(method.input().stream(), method.output().stream()),
                payload(method.input(), new Words.User(scope, title + " request", id)),
                payload(method.output(), new Words.User(scope, title + " response", id)),
                bindings,
                samples.of(new CallSamples.Call(file, service, method), bindings));
    }

    private static Streaming streaming(boolean input, boolean output) {
        if (input) {
            return output ? Streaming.BIDIRECTIONAL : Streaming.CLIENT;
        }
        return output ? Streaming.SERVER : Streaming.UNARY;
    }

    private Payload payload(ProtoFile.Payload payload, Words.User user) {
        List<Row> rows = library.find(payload.type(), user.scope())
                .map(Declared::fullName)
                .flatMap(name -> Optional.ofNullable(shown.get(name)))
                .map(NamedType::rows)
                .orElse(List.of());
        return new Payload(
                List.of(words.of(payload.type(), user)), payload.stream(), rows.size() > MAX_ROWS ? List.of() : rows);
    }
}
