package dev.stagebill.yaml;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The directives that count for a document: the version of YAML and the handles of tags. */
final class Directives {
    static final String STANDARD = "tag:yaml.org,2002:";

    private boolean explicit;
    private boolean old;
    private boolean resetsBeforeNext;
    private Map<String, String> handles = new LinkedHashMap<>(Map.of("!!", STANDARD));

    /** Those of a stream whose documents are YAML 1.1 unless they say something else. */
    static Directives old() {
        Directives directives = new Directives();
        directives.explicit = true;
        directives.old = true;
        return directives;
    }

    /** Takes a line that begins with {@code %}. */
    void add(String line, Consumer<String> faults) {
        if (resetsBeforeNext) {
            explicit = false;
            old = true;
            handles = new LinkedHashMap<>(Map.of("!!", STANDARD));
            resetsBeforeNext = false;
        }
        List<String> parts = Arrays.asList(line.strip().split("[ \t]+"));
        switch (parts.get(0)) {
            case "%TAG" -> tag(parts, faults);
            case "%YAML" -> version(parts, faults);
            default -> {}
        }
    }

    private void tag(List<String> parts, Consumer<String> faults) {
        if (parts.size() != 3) {
            faults.accept("%TAG needs a handle and a prefix");
        }
        if (parts.size() >= 3) {
            handles.put(parts.get(1), parts.get(2));
        }
    }

    private void version(List<String> parts, Consumer<String> faults) {
        explicit = true;
        if (parts.size() != 2) {
            faults.accept("%YAML needs a version, such as 1.2");
        } else if (parts.get(1).equals("1.1") || parts.get(1).equals("1.2")) {
            old = parts.get(1).equals("1.1");
        } else if (!parts.get(1).matches("[0-9]+\\.[0-9]+")) {
            faults.accept("\"" + parts.get(1) + "\" is no version of YAML");
        }
    }

    /** The directives of the document that begins now. Those of YAML 1.1 also count for the documents after it. */
    Directives forDocument() {
        Directives copy = new Directives();
        copy.explicit = explicit;
        copy.old = old;
        copy.handles = new LinkedHashMap<>(handles);
        resetsBeforeNext = old;
        if (!old) {
            explicit = false;
            handles = new LinkedHashMap<>(Map.of("!!", STANDARD));
        }
        return copy;
    }

    /** Whether the document is YAML 1.1. */
    boolean isOld() {
        return explicit && old;
    }

    /** The full name of a tag; null when it has none, which is a fault. */
    @Nullable
    String name(String source, Consumer<String> faults) {
        if (source.equals("!")) {
            return source;
        }
        if (source.startsWith("!<")) {
            return verbatim(source, faults);
        }
        int end = source.lastIndexOf('!') + 1;
        String handle = source.substring(0, end);
        if (end == source.length()) {
            faults.accept("the tag " + source + " has no name");
        }
        String prefix = handles.get(handle);
        if (prefix != null) {
            String suffix = decoded(source.substring(end));
            if (suffix == null) {
                faults.accept("the tag " + source + " has a bad escape");
            }
            return suffix == null ? null : prefix + suffix;
        }
        if (handle.equals("!")) {
            return source;
        }
        faults.accept("the tag " + source + " has a handle that no %TAG defines");
        return null;
    }

    /** A full name as it is written in this document. */
    String written(String tag) {
        for (Map.Entry<String, String> handle : handles.entrySet()) {
            if (tag.startsWith(handle.getValue())) {
                return handle.getKey() + escaped(tag.substring(handle.getValue().length()));
            }
        }
        return tag.startsWith("!") ? tag : "!<" + tag + ">";
    }

    private static String escaped(String name) {
        return name.replace("!", "%21")
                .replace(",", "%2C")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D");
    }

    private static @Nullable String verbatim(String source, Consumer<String> faults) {
        String name = source.length() < 3 ? "" : source.substring(2, source.length() - 1);
        if (name.equals("!") || name.equals("!!")) {
            faults.accept("the tag " + source + " has no name");
            return null;
        }
        if (!source.endsWith(">")) {
            faults.accept("the tag " + source + " must end with >");
        }
        return name;
    }

    private static @Nullable String decoded(String suffix) {
        if (suffix.indexOf('%') < 0) {
            return suffix;
        }
        try {
            byte[] bytes = URLDecoder.decode(suffix.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return null;
        }
    }
}
