package dev.stagebill.discovery;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder of a source that all of its files lie in: the root, or deeper when the source is narrowed to a folder.
 *
 * @param tree the source
 * @param path the folder; empty for the root
 */
record Folder(SourceTree tree, String path) {
    private static final int MAX_BYTES = 1024 * 1024;

    static Folder of(SourceTree tree) {
        List<SourceFile> files = tree.files();
        if (files.isEmpty()) {
            return new Folder(tree, "");
        }
        String first = files.get(0).folder();
        String last = files.get(files.size() - 1).folder();
        String common = first;
        while (!common.isEmpty() && !(last + "/").startsWith(common + "/")) {
            int slash = common.lastIndexOf('/');
            common = slash < 0 ? "" : common.substring(0, slash);
        }
        return new Folder(tree, common);
    }

    /** A file in this very folder. */
    Optional<SourceFile> file(String name) {
        return tree.file(join(name));
    }

    boolean has(String name) {
        return file(name).isPresent();
    }

    /** A file in this very folder by its name in any case. */
    Optional<SourceFile> fileInAnyCase(String name) {
        return tree.files().stream()
                .filter(file -> file.folder().equals(path)
                        && file.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    String join(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    /** A path of the source as seen from this folder. */
    String below(SourceFile file) {
        return path.isEmpty() ? file.path() : file.path().substring(path.length() + 1);
    }

    /** The text of a file; empty when it cannot be read or is larger than what people write by hand. */
    Optional<String> text(SourceFile file) {
        try {
            byte[] bytes = tree.read(file);
            return bytes.length > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    SourceLocation location(SourceFile file, int line) {
        return tree.location(file.path()).at(line, 0);
    }
}
