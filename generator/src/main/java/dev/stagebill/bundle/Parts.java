package dev.stagebill.bundle;

import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import dev.stagebill.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The files of a repository that parts are taken from, each read once. */
final class Parts {
    private static final int MAX_FILES = 20_000;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile(".*\\.(txt|html?|md|xml|js|min|map|css|scss|less|svg)");

    private final SourceTree tree;
    private final Function<String, Optional<String>> urls;
    private final Map<String, YamlNode> read = new HashMap<>();

    Parts(SourceTree tree, Function<String, Optional<String>> urls) {
        this.tree = tree;
        this.urls = urls;
    }

    /** Why a part cannot be had. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean remote;

        Missing(boolean remote, String message) {
            super(message, null, false, false);
            this.remote = remote;
        }

        BundleFault at(String file, Position position) {
            return new BundleFault(remote, file, position, "", String.valueOf(getMessage()));
        }
    }

    /** All documents of a text; JSON is read as such. */
    static List<YamlDocument> documents(String text, String path) {
        boolean json = path.toLowerCase(Locale.ROOT).endsWith(".json");
        YamlDocument strict = json ? JsonReader.read(text) : null;
        return strict != null && strict.root().isPresent() ? List.of(strict) : new YamlReader().readAll(text);
    }

    /** What a reference in a file means. */
    Target target(String from, String reference) throws Missing {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        return Target.of(path.isEmpty() ? from : file(from, path, reference), fragment);
    }

    private String file(String from, String path, String reference) throws Missing {
        boolean address = SCHEME.matcher(path).matches() || path.startsWith("//");
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String inside = address
                ? urls.apply(path)
                        .orElseThrow(
                                () -> new Missing(true, reference + " is not in this repository and is not fetched"))
                : path.startsWith("/") ? path.substring(1) : folder + path;
        return tree.file(inside)
                .or(() -> tree.file(Target.decoded(inside)))
                .map(SourceFile::path)
                .orElseThrow(() -> new Missing(false, reference + " names no file of the repository"));
    }

    /** The root of a file. */
    YamlNode root(String path) throws Missing {
        YamlNode known = read.get(path);
        if (known != null) {
            return known;
        }
        String text = text(path);
        YamlNode root = TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches() ? scalar(text) : parsed(text, path);
        read.put(path, root);
        return root;
    }

    /** What is known of a file from elsewhere. */
    void put(String path, YamlNode root) {
        read.put(path, root);
    }

    /**
     * What is wrong with references in parts that nothing uses: Backstage reads every file that any part of a file refers to, and gives up
     * when one cannot be read.
     */
    List<BundleFault> unusedFaults() {
        List<BundleFault> faults = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(new TreeSet<>(read.keySet()));
        while (!next.isEmpty() && done.size() < MAX_FILES) {
            String file = next.removeFirst();
            YamlNode root = read.get(file);
            if (root != null && done.add(file)) {
                references(root).forEach(node -> tryRead(file, node, faults).ifPresent(next::addLast));
            }
        }
        return faults;
    }

    private Optional<String> tryRead(String from, YamlNode reference, List<BundleFault> faults) {
        try {
            String file = target(from, reference.asString().orElse("")).file();
            root(file);
            return Optional.of(file);
        } catch (Missing e) {
            faults.add(e.at(from, reference.position()));
            return Optional.empty();
        }
    }

    /** The same fault with its pointer. */
    BundleFault pointed(BundleFault fault) {
        YamlNode root = read.get(fault.file());
        String pointer = root == null ? "" : pointer(root, fault.position()).orElse("");
        return new BundleFault(fault.remote(), fault.file(), fault.position(), pointer, fault.message());
    }

    private static Optional<String> pointer(YamlNode node, Position position) {
        if (node.position().equals(position) && node instanceof YamlScalar) {
            return Optional.of("");
        }
        if (node instanceof YamlSequence list) {
            return IntStream.range(0, list.items().size())
                    .boxed()
                    .flatMap(i -> pointer(list.items().get(i), position).map(rest -> "/" + i + rest).stream())
                    .findFirst();
        }
        return node.asMapping()
                .flatMap(mapping -> mapping.entries().entrySet().stream()
                        .flatMap(entry -> pointer(entry.getValue().value(), position)
                                .map(rest -> Target.pointer(List.of(entry.getKey())) + rest)
                                .stream())
                        .findFirst());
    }

    private static List<YamlNode> references(YamlNode root) {
        List<YamlNode> references = new ArrayList<>();
        Deque<YamlNode> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            YamlNode node = next.removeFirst();
            node.asSequence().ifPresent(list -> next.addAll(list.items()));
            node.asMapping().ifPresent(map -> {
                map.get("$ref")
                        .filter(ref -> ref.asString()
                                .filter(text -> !text.isEmpty() && text.charAt(0) != '#')
                                .isPresent())
                        .ifPresent(references::add);
                map.entries().values().forEach(entry -> next.addLast(entry.value()));
            });
        }
        return references;
    }

    private String text(String path) throws Missing {
        try {
            SourceFile file =
                    tree.file(path).orElseThrow(() -> new Missing(false, path + " is no file of the repository"));
            return new String(tree.read(file), StandardCharsets.UTF_8);
        } catch (SourceException e) {
            throw new Missing(false, String.valueOf(e.getMessage()));
        }
    }

    private static YamlNode parsed(String text, String path) throws Missing {
        List<YamlDocument> documents = documents(text, path);
        if (documents.size() == 1 && documents.get(0).root().isPresent()) {
            return documents.get(0).root().get();
        }
        String reason = documents.stream()
                .flatMap(document -> document.fault().stream())
                .findFirst()
                .map(fault -> ":" + fault.position().line() + ": " + fault.message())
                .orElse(documents.isEmpty() ? " is empty" : " holds several documents");
        throw new Missing(false, path + reason);
    }

    private static YamlNode scalar(String text) {
        return new YamlScalar(Position.START, text, text, Optional.empty());
    }
}
