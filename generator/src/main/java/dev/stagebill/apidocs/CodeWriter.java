package dev.stagebill.apidocs;

import dev.stagebill.apidocs.CodeRequest.FormPart;
import dev.stagebill.apidocs.CodeRequest.Header;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Writes a request in several languages, with nothing but what they bring along (Python: the library requests). */
final class CodeWriter {
    private final CodeRequest request;

    CodeWriter(CodeRequest request) {
        this.request = request;
    }

    boolean isMultipart() {
        return !request.parts().isEmpty();
    }

    String curl() {
        StringBuilder code = new StringBuilder("curl");
        if (!request.method().equals("GET")) {
            code.append(" -X ").append(request.method());
        }
        code.append(' ').append(shell(request.url()));
        for (Header header : request.headers()) {
            code.append(" \\\n  -H ").append(shell(header.name() + ": " + header.value()));
        }
        for (FormPart part : request.parts()) {
            code.append(" \\\n  -F ").append(shell(part.name() + "=" + (part.file() ? "@" : "") + part.value()));
        }
        request.body()
                .ifPresent(body -> code.append(body.equals("@body") ? " \\\n  --data " : " \\\n  --data-raw ")
                        .append(shell(body)));
        return code.toString();
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The request as it is sent (RFC 9112). */
    String http() {
        String url = request.url();
        int end = url.indexOf('/', url.indexOf("://") + 3);
        StringBuilder code = new StringBuilder(request.method())
                .append(' ')
                .append(end < 0 ? "/" : url.substring(end))
                .append(" HTTP/1.1\nHost: ")
                .append(host(url));
        request.headers()
                .forEach(header ->
                        code.append('\n').append(header.name()).append(": ").append(header.value()));
        request.body().ifPresent(body -> code.append("\n\n").append(body));
        return code.toString();
    }

    private static String host(String url) {
        int start = url.indexOf("://") + 3;
        int end = url.indexOf('/', start);
        return url.substring(start, end < 0 ? url.length() : end);
    }

    String javaScript() {
        StringBuilder code = new StringBuilder();
        if (!request.parts().isEmpty()) {
            code.append("const form = new FormData();\n");
            request.parts()
                    .forEach(part -> code.append("form.append(")
                            .append(JsonText.quoted(part.name()))
                            .append(", ")
                            .append(part.file() ? "file" : JsonText.quoted(part.value()))
                            .append(");\n"));
        }
        code.append("const response = await fetch(")
                .append(JsonText.quoted(request.url()))
                .append(", {\n");
        code.append("  method: ").append(JsonText.quoted(request.method())).append(",\n");
        if (!request.headers().isEmpty()) {
            code.append("  headers: {\n");
            request.headers()
                    .forEach(header -> code.append("    ")
                            .append(JsonText.quoted(header.name()))
                            .append(": ")
                            .append(JsonText.quoted(header.value()))
                            .append(",\n"));
            code.append("  },\n");
        }
        if (!request.parts().isEmpty()) {
            code.append("  body: form,\n");
        }
        request.body()
                .ifPresent(
                        body -> code.append("  body: ").append(javaScript(body)).append(",\n"));
        return code.append("});\nconsole.log(response.status, await response.text());")
                .toString();
    }

    private static String javaScript(String body) {
        return DefinitionText.isJson(body)
                ? "JSON.stringify(" + body.replace("\n", "\n  ") + ")"
                : JsonText.quoted(body);
    }

    String python() {
        StringBuilder code = new StringBuilder("import requests\n\nresponse = requests.request(\n    ")
                .append(JsonText.quoted(request.method()))
                .append(",\n    ")
                .append(JsonText.quoted(request.url()))
                .append(",\n");
        if (!request.headers().isEmpty()) {
            code.append("    headers={\n");
            request.headers()
                    .forEach(header -> code.append("        ")
                            .append(JsonText.quoted(header.name()))
                            .append(": ")
                            .append(JsonText.quoted(header.value()))
                            .append(",\n"));
            code.append("    },\n");
        }
        if (!request.parts().isEmpty()) {
            code.append("    files={\n");
            request.parts()
                    .forEach(part -> code.append("        ")
                            .append(JsonText.quoted(part.name()))
                            .append(
                                    part.file()
                                            ? ": open(" + JsonText.quoted(part.value()) + ", \"rb\"),\n"
                                            : ": (None, " + JsonText.quoted(part.value()) + "),\n"));
            code.append("    },\n");
        }
        request.body().ifPresent(body -> code.append(python(body)));
        return code.append(")\nprint(response.status_code, response.text)").toString();
    }

    private static String python(String body) {
        Optional<YamlNode> json =
                DefinitionText.isJson(body) ? JsonReader.read(body).root() : Optional.empty();
        StringBuilder code = new StringBuilder();
        json.ifPresentOrElse(
                node -> {
                    code.append("    json=");
                    literal(node, "    ", code);
                },
                () -> code.append("    data=").append(JsonText.quoted(body)));
        return code.append(",\n").toString();
    }

    private static void literal(YamlNode node, String indent, StringBuilder code) {
        if (node instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            code.append("{\n");
            for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
                code.append(indent)
                        .append("    ")
                        .append(JsonText.quoted(entry.getKey()))
                        .append(": ");
                literal(entry.getValue().value(), indent + "    ", code);
                code.append(",\n");
            }
            code.append(indent).append('}');
        } else if (node instanceof YamlSequence list) {
            code.append('[');
            for (Iterator<YamlNode> items = list.items().iterator(); items.hasNext(); ) {
                literal(items.next(), indent, code);
                code.append(items.hasNext() ? ", " : "");
            }
            code.append(']');
        } else {
            code.append(node instanceof YamlScalar scalar ? constant(scalar) : "{}");
        }
    }

    private static String constant(YamlScalar scalar) {
        if (scalar.isNull()) {
            return "None";
        }
        return scalar.value() instanceof Boolean flag ? flag ? "True" : "False" : JsonText.scalar(scalar);
    }

    /** For the HttpClient of Java 11 and later. */
    String java() {
        StringBuilder code = new StringBuilder("var request = HttpRequest.newBuilder(URI.create(")
                .append(JsonText.quoted(request.url()))
                .append("))\n");
        request.headers()
                .forEach(header -> code.append("    .header(")
                        .append(JsonText.quoted(header.name()))
                        .append(", ")
                        .append(JsonText.quoted(header.value()))
                        .append(")\n"));
        String publisher = request.body()
                .map(body -> "BodyPublishers.ofString(" + textBlock(body) + ")")
                .orElse("BodyPublishers.noBody()");
        boolean plain = request.body().isEmpty() && request.method().equals("GET");
        code.append(
                plain ? "    .GET()\n" : "    .method(" + JsonText.quoted(request.method()) + ", " + publisher + ")\n");
        return code.append("    .build();\n")
                .append("var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());\n")
                .append("System.out.println(response.statusCode() + \" \" + response.body());")
                .toString();
    }

    private static String textBlock(String body) {
        String text = body.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").replace("\n", "\n        ");
        return body.indexOf('\n') < 0 ? JsonText.quoted(body) : "\"\"\"\n        " + text + "\"\"\"";
    }
}
