package dev.stagebill.theme;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A theme on the class path. A folder there cannot be listed, so the build of the themes writes a list of the files into it. */
final class BuiltInFiles implements ThemeFiles {
    private static final String ROOT = "/dev/stagebill/themes/";

    private final String folder;
    private final SortedSet<String> names;

    private BuiltInFiles(String folder, SortedSet<String> names) {
        this.folder = folder;
        this.names = Collections.unmodifiableSortedSet(names);
    }

    /** The theme with this name; stops the build when there is none. */
    static BuiltInFiles of(String theme) {
        List<String> themes = lines(ROOT + "themes.txt");
        if (!themes.contains(theme)) {
            throw BuildStopped.configuration(unknown(theme, themes));
        }
        String folder = ROOT + theme + "/";
        return new BuiltInFiles(folder, new TreeSet<>(lines(folder + "files.txt")));
    }

    private static Diagnostic unknown(String theme, List<String> themes) {
        String known = "the built-in themes are: " + String.join(", ", themes);
        String hint = Suggestion.nearest(theme, themes)
                .map(name -> "did you mean " + name + "? " + known)
                .orElse(known);
        return Diagnostic.error("theme.unknown-theme", "theme.name names " + theme + ", which is no built-in theme")
                .hint(hint);
    }

    private static List<String> lines(String resource) {
        byte[] bytes = bytes(resource)
                .orElseThrow(() -> new IllegalStateException(resource + " is missing from the class path"));
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Optional<byte[]> bytes(String resource) {
        try (InputStream in = BuiltInFiles.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SortedSet<String> names() {
        return names;
    }

    @Override
    public Optional<byte[]> read(String name) {
        return names.contains(name) ? bytes(folder + name) : Optional.empty();
    }
}
