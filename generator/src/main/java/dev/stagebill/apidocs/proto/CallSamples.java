package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.Method;
import dev.stagebill.apidocs.proto.ProtoFile.Service;
import dev.stagebill.apidocs.proto.ProtoReference.Binding;
import dev.stagebill.apidocs.proto.ProtoReference.Sample;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes calls of methods as texts to copy. The page itself calls nothing. */
final class CallSamples {
    private static final Pattern VARIABLE = Pattern.compile("\\{([\\w.]{1,200})(?:=([^{}]{0,500}))?\\}");

    private final Library library;
    private final BiFunction<String, String, SafeHtml> highlight;

    CallSamples(Library library, BiFunction<String, String, SafeHtml> highlight) {
        this.library = library;
        this.highlight = highlight;
    }

    /** A method with the service and the file that it is in. */
    record Call(ProtoFile file, Service service, Method method) {
        String scope() {
            return file.packageName().name();
        }

        /** The name in requests of gRPC. */
        String name() {
            return file.inPackage(service.head().name()) + "/" + method.head().name();
        }
    }

    /** The request and the response in JSON, a call with grpcurl, and one with curl when the method can be called over HTTP. */
    List<Sample> of(Call call, List<Binding> bindings) {
        String request = JsonExample.of(library, call.method().input().type(), call.scope(), Set.of());
        String response = JsonExample.of(library, call.method().output().type(), call.scope(), Set.of());
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample("Request in JSON", highlight.apply(request, "json")));
        samples.add(new Sample("Response in JSON", highlight.apply(response, "json")));
        samples.add(new Sample("grpcurl", highlight.apply(grpcurl(call, request), "bash")));
        bindings.stream()
                .findFirst()
                .ifPresent(binding -> samples.add(new Sample("curl", highlight.apply(curl(call, binding), "bash"))));
        return samples;
    }

    private static String grpcurl(Call call, String request) {
        Optional<String> host = host(call.service().head());
        String command = host.isPresent() ? "grpcurl" : "grpcurl -plaintext";
        String server = host.map(name -> name + ":443").orElse("localhost:50051");
        String data = request.equals("{}") ? "" : " -d " + quoted(request);
        return command + data + " \\\n  " + server + " " + call.name();
    }

    private static Optional<String> host(Head service) {
        return service.setting("(google.api.default_host)")
                .map(each -> each.value().text())
                .filter(host -> host.matches("[\\w.-]{1,253}"));
    }

    private String curl(Call call, Binding binding) {
        String base = host(call.service().head()).map(host -> "https://" + host).orElse("http://localhost:8080");
        Set<String> inPath = new HashSet<>();
        String url = quoted(base + path(binding.path(), inPath));
        String body = body(call, binding, inPath);
        String verb =
                binding.verb().equals("GET") ? "" : " -X " + binding.verb().replaceAll("[^A-Z]", "");
        return body.isEmpty()
                ? "curl" + verb + " " + url
                : "curl" + verb + " " + url + " \\\n  -H 'Content-Type: application/json' \\\n  -d " + quoted(body);
    }

    /** Variables become values: the pattern with something for its stars, or the name of the variable. */
    private static String path(String template, Set<String> variables) {
        Matcher matcher = VARIABLE.matcher(template);
        StringBuilder path = new StringBuilder();
        while (matcher.find()) {
            variables.add(matcher.group(1));
            String value = Optional.ofNullable(matcher.group(2))
                    .map(pattern -> pattern.replace("**", "1").replace("*", "1"))
                    .orElse(matcher.group(1).toUpperCase(Locale.ROOT));
            matcher.appendReplacement(path, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(path).toString();
    }

    private String body(Call call, Binding binding, Set<String> inPath) {
        String scope = call.scope();
        Optional<String> field = binding.facts().stream()
                .filter(each -> each.startsWith("body: "))
                .map(each -> each.substring("body: ".length()))
                .findFirst();
        if (field.isEmpty()) {
            return "";
        }
        String input = call.method().input().type();
        return field.get().endsWith("(*)")
                ? JsonExample.of(library, input, scope, inPath)
                : type(input, scope, field.get())
                        .map(found -> JsonExample.of(library, found.type(), found.scope(), Set.of()))
                        .orElse("{}");
    }

    private record TypeInScope(String type, String scope) {}

    private Optional<TypeInScope> type(String message, String scope, String field) {
        return library.find(message, scope)
                .filter(found -> found.type() instanceof Message)
                .flatMap(found -> ((Message) found.type())
                        .fields().stream()
                                .filter(each -> each.head().name().equals(field))
                                .findFirst()
                                .map(Field::type)
                                .filter(type -> !KnownType.isScalar(type))
                                .map(type -> new TypeInScope(type, found.fullName())));
    }

    /** One word for a shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
