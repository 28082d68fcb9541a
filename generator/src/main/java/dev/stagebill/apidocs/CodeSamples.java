package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Code;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Code that calls an operation: what the definition gives ({@code x-codeSamples}), then what can be made. Of a definition with very many
 * operations less is made, so that its pages do not grow for what every reader can write.
 */
final class CodeSamples {
    /** Up to so many operations all languages are written. */
    private static final int FEW = 80;

    /** Up to so many operations the most common languages are written, beyond only curl. */
    private static final int MANY = 300;

    private static final int MAX_GIVEN = 30;
    private static final int MAX_SOURCE = 20_000;

    private final Reading reading;
    private final CodeRequestReader requests;
    private final int operations;

    CodeSamples(Reading reading, int operations) {
        this.reading = reading;
        this.requests = new CodeRequestReader(reading);
        this.operations = operations;
    }

    List<Code> of(OperationIndex.Entry entry, List<YamlMapping> parameters) {
        List<Code> samples = new ArrayList<>();
        for (String key : List.of("x-codeSamples", "x-code-samples")) {
            entry.operation().items(key).stream()
                    .limit(MAX_GIVEN)
                    .forEach(node -> given(node).ifPresent(samples::add));
        }
        if (!entry.webhook() && (samples.isEmpty() || operations <= FEW)) {
            made(new CodeWriter(requests.read(entry, parameters)), samples);
        }
        return samples;
    }

    private Optional<Code> given(YamlNode node) {
        return reading.references().mapping(node).flatMap(sample -> {
            String language = Fields.text(sample, "lang").orElse("");
            String name = Fields.text(sample, "label")
                    .filter(label -> !label.isBlank())
                    .orElse(language);
            String also = name.equalsIgnoreCase(language) || language.isEmpty() ? "" : " (" + language + ")";
            return sample.get("source")
                    .map(reading.references()::follow)
                    .flatMap(Fields::text)
                    .map(source -> new Code(name + also, highlighted(cut(source), language)));
        });
    }

    private static String cut(String source) {
        return source.length() > MAX_SOURCE ? source.substring(0, MAX_SOURCE) + "…" : source;
    }

    private void made(CodeWriter writer, List<Code> samples) {
        add("curl", writer.curl(), samples);
        boolean multipart = writer.isMultipart();
        if (operations <= FEW && !multipart) {
            add("HTTP", writer.http(), samples);
        }
        if (operations <= MANY) {
            add("JavaScript", writer.javaScript(), samples);
            add("Python", writer.python(), samples);
        }
        if (operations <= FEW && !multipart) {
            add("Java", writer.java(), samples);
        }
    }

    private void add(String name, String source, List<Code> samples) {
        boolean known = samples.stream()
                .map(sample -> sample.name().toLowerCase(Locale.ROOT))
                .anyMatch(each -> (each + " ").startsWith(name.toLowerCase(Locale.ROOT) + " ")
                        || each.endsWith("(" + name.toLowerCase(Locale.ROOT) + ")"));
        if (!known) {
            samples.add(new Code(name, highlighted(source, name)));
        }
    }

    private SafeHtml highlighted(String source, String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return reading.prose()
                .code(
                        source,
                        switch (name) {
                            case "curl", "shell" -> "bash";
                            case "node", "node.js", "nodejs" -> "javascript";
                            case "c#" -> "csharp";
                            case "c++" -> "cpp";
                            default -> name;
                        });
    }
}
