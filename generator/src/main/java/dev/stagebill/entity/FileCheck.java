package dev.stagebill.entity;

import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.CheckoutTree;
import dev.stagebill.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Checks descriptor files anywhere on this machine, without a portal. Placeholders mean files of the repository that a file is in: of the
 * nearest folder above it with {@code .git}, and of the file's own folder when there is none. Findings are placed in the file as it was named.
 */
public final class FileCheck {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int CHUNK = 512;

    private final DescriptorCheck check;
    private final Map<Path, CheckoutTree> trees = new ConcurrentHashMap<>();

    /** A check that judges by this strictness. */
    public FileCheck(Strictness strictness) {
        this.check = new DescriptorCheck(strictness);
    }

    /**
     * A file that was checked.
     *
     * @param name the file as it was named
     * @param documents its documents that are not empty
     * @param trouble why it could not be checked at all
     */
    public record CheckedFile(String name, List<DescriptorCheck.Document> documents, Optional<Trouble> trouble) {
        /** Copies the documents. */
        public CheckedFile {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Why a file could not be checked.
     *
     * @param usage whether it was wrong to name the file; else the file is wrong
     * @param finding the reason
     */
    public record Trouble(boolean usage, Diagnostic finding) {}

    /** Checks files, many at a time, and tells about them in their order. */
    public void check(List<Path> files, Consumer<CheckedFile> consumer) {
        for (int i = 0; i < files.size(); i += CHUNK) {
            List<Path> chunk = files.subList(i, Math.min(files.size(), i + CHUNK));
            List<CheckedFile> checked = chunk.size() == 1
                    ? List.of(check(chunk.get(0)))
                    : chunk.parallelStream().map(this::check).toList();
            checked.forEach(consumer);
        }
    }

    private CheckedFile check(Path file) {
        String name = file.toString();
        if (!Files.exists(file) || Files.isDirectory(file)) {
            String what = Files.exists(file) ? name + " is a folder" : "there is no file " + name;
            return wrong(
                    name,
                    true,
                    Diagnostic.error("cli.no-file", what).hint("check one portal, or any number of descriptor files"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? wrong(name, false, tooLarge())
                    : new CheckedFile(name, documents(file, name, bytes), Optional.empty());
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "you may not read it" : String.valueOf(e.getMessage());
            return wrong(name, false, Diagnostic.error("catalog.unreadable", "the file cannot be read: " + reason));
        }
    }

    private static Diagnostic tooLarge() {
        return Diagnostic.error("catalog.too-large", "the descriptor has more than " + MAX_BYTES + " bytes, the limit")
                .hint("split the file");
    }

    private static CheckedFile wrong(String name, boolean usage, Diagnostic finding) {
        Diagnostic placed = finding.at(SourceLocation.ofFile(name));
        return new CheckedFile(name, List.of(), Optional.of(new Trouble(usage, usage ? finding : placed)));
    }

    private List<DescriptorCheck.Document> documents(Path file, String name, byte[] bytes) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        CheckoutTree tree = trees.computeIfAbsent(folder, CheckoutTree::around);
        String path = tree.pathOf(absolute);
        List<DescriptorCheck.Document> documents = new ArrayList<>();
        check.check(tree, new SourceFile(path, ""), new String(bytes, StandardCharsets.UTF_8))
                .forEach(document -> documents.add(named(document, name)));
        return documents;
    }

    private static DescriptorCheck.Document named(DescriptorCheck.Document document, String name) {
        List<Diagnostic> findings = document.findings().stream()
                .map(finding -> finding.at(place(finding, name)))
                .toList();
        return new DescriptorCheck.Document(
                document.number(), document.accepted(), document.ref(), document.value(), findings);
    }

    private static SourceLocation place(Diagnostic finding, String name) {
        SourceLocation whole = SourceLocation.ofFile(name);
        return finding.location().map(at -> whole.at(at.line(), at.column())).orElse(whole);
    }
}
