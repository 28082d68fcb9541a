package dev.stagebill.bundle;

import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlPrinter;
import dev.stagebill.yaml.YamlScalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Brings the parts of an API definition that are in other files of its repository into one document, as Backstage does for
 * {@code $openapi} and {@code $asyncapi} ({@code plugins/catalog-backend-module-openapi}). Backstage puts a part where it is used first;
 * here a part goes under {@code components}, where there is a place for its sort, under the name it has in its file. A part without such a
 * place goes where it is used first. Later uses point at it. Nothing is fetched, and no file outside of the repository is read.
 */
public final class Bundler {
    private static final Pattern EXTERNAL = Pattern.compile("\\$ref[\"']?\\s*:\\s*[\"']?[^#\"'\\s]");

    private final SourceTree tree;
    private final Function<String, Optional<String>> urls;

    /**
     * A bundler for definitions of a repository.
     *
     * @param tree the repository
     * @param urls the path of the file of this repository that a web address shows; empty for any other address
     */
    public Bundler(SourceTree tree, Function<String, Optional<String>> urls) {
        this.tree = tree;
        this.urls = urls;
    }

    /** Whether a text may refer to other files at all. */
    public static boolean mayRefer(String text) {
        return EXTERNAL.matcher(text).find();
    }

    /**
     * The definition in one piece.
     *
     * @param text the text of the definition, YAML or JSON
     * @param path the path of its file in the repository, from which its references begin
     */
    public Bundle bundle(String text, String path) {
        List<YamlDocument> documents = Parts.documents(text, path);
        Optional<YamlNode> root =
                documents.stream().flatMap(each -> each.root().stream()).findFirst();
        if (documents.size() != 1 || root.isEmpty() || root.get() instanceof YamlScalar) {
            BundleFault fault = documents.stream()
                    .flatMap(each -> each.fault().stream())
                    .findFirst()
                    .map(found -> new BundleFault(false, path, found.position(), found.message()))
                    .orElse(new BundleFault(
                            false, path, Position.START, "a definition is one document with a mapping, this is not"));
            return new Bundle(text, false, List.of(fault));
        }
        Bundling run = new Bundling(new Parts(tree, urls), path, root.get());
        YamlNode bundled = run.result();
        boolean changed = run.changed();
        return new Bundle(changed ? yaml(bundled) : text, changed, run.faults());
    }

    private static String yaml(YamlNode node) {
        StringBuilder text = new StringBuilder();
        try {
            YamlPrinter.print(node, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
