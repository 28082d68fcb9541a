package dev.stagebill.entity;

import dev.stagebill.config.CatalogConfig.PlaceholderScope;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * Checks descriptor files one by one, without a portal: whether Backstage would take each of their entities, and what is wrong. Safe for use
 * by many threads.
 */
public final class DescriptorCheck {
    private final Strictness strictness;

    /** A check that reports what is merely unknown to Backstage as errors, or as notices. */
    public DescriptorCheck(Strictness strictness) {
        this.strictness = strictness;
    }

    /**
     * One document of a file.
     *
     * @param number its number among the documents that are not empty, from 1
     * @param accepted whether Backstage takes the entity
     * @param ref what the entity calls itself, when it does
     * @param value the value as written, before defaults and placeholders; empty when it cannot be read or is no mapping
     * @param findings what is wrong, in the order of the file
     */
    public record Document(
            int number,
            boolean accepted,
            Optional<EntityRef> ref,
            Optional<YamlNode> value,
            List<Diagnostic> findings) {
        /** Copies the findings. */
        public Document {
            findings = List.copyOf(findings);
        }
    }

    /** Checks all documents of a text that are not empty; placeholders mean files of the tree. */
    public List<Document> check(SourceTree tree, SourceFile file, String text) {
        RepositoryUrls urls = new RepositoryUrls(new Sources(List.of(tree), List.of()));
        PlaceholderFiles files = new PlaceholderFiles(urls, PlaceholderScope.SAME_REPOSITORY);
        DocumentCheck check = new DocumentCheck(strictness, files, new OwnKinds(List.of()));
        DescriptorFile descriptor = new DescriptorFile(tree, file);
        return new YamlReader()
                .readAll(text).stream()
                        .map(document -> document(check.check(descriptor, document)))
                        .toList();
    }

    private static Document document(CheckedDocument checked) {
        YamlDocument document = checked.document();
        return new Document(
                document.number(),
                !checked.findings().refused(),
                checked.ref(),
                document.fault().isPresent()
                        ? Optional.empty()
                        : document.root().filter(node -> node.asMapping().isPresent()),
                checked.findings().all().stream().distinct().sorted().toList());
    }
}
