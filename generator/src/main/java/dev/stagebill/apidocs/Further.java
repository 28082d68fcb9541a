package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an object of a definition says beside what its reader knows: extensions ({@code x-}) and fields of later versions. */
final class Further {
    private static final int MAX_TEXT = 60_000;

    private Further() {}

    /** The fields of a mapping but for these, in order; lists and mappings as JSON. */
    static List<Fact> of(YamlMapping mapping, Set<String> known) {
        List<Fact> facts = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String text = JsonText.inline(entry.value(), MAX_TEXT);
                facts.add(new Fact(key, text, SafeLink.of(text)));
            }
        });
        return facts;
    }

    /** The extensions of a mapping, each as its name and its value. */
    static List<String> extensions(YamlMapping mapping) {
        List<String> texts = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            if (key.startsWith("x-")) {
                texts.add(key + " " + JsonText.inline(entry.value(), MAX_TEXT));
            }
        });
        return texts;
    }

    /** Where more is said about an object: its {@code externalDocs}. */
    static Optional<Fact> documentation(YamlMapping owner) {
        return owner.mapping("externalDocs").map(docs -> {
            String url = Fields.text(docs, "url").orElse("");
            Optional<String> link = SafeLink.of(url);
            List<String> words = new ArrayList<>();
            words.add(Fields.text(docs, "description").orElse(url));
            if (link.isEmpty() && !words.contains(url)) {
                words.add(url);
            }
            words.addAll(extensions(docs));
            return new Fact("Documentation", String.join(" · ", words), link);
        });
    }
}
