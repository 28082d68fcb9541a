package dev.stagebill.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.ignore.IgnoreNode;

/**
 * The rules of {@code .gitignore} files from the top of a working tree down to one folder (gitignore(5)): a deeper file outweighs a higher
 * one, within a file the last rule that matches counts. The user's own rules ({@code core.excludesFile}) do not count: they would make the result
 * depend on who builds.
 */
final class IgnoreRules {
    private static final long MAX_BYTES = 1 << 20;

    /** The rules of one file, for paths below a folder. */
    private record Level(String folder, IgnoreNode rules) {}

    private final List<Level> levels;
    private final boolean everything;

    private IgnoreRules(List<Level> levels, boolean everything) {
        this.levels = levels;
        this.everything = everything;
    }

    /** No rules yet. */
    static IgnoreRules none() {
        return new IgnoreRules(List.of(), false);
    }

    /** The rule below an ignored folder, where nothing can be taken out again. */
    static IgnoreRules everything() {
        return new IgnoreRules(List.of(), true);
    }

    /** These rules and those in a file, for paths below a folder of the working tree. */
    IgnoreRules with(String folder, Path file) {
        return parse(file)
                .map(rules -> new IgnoreRules(
                        Stream.concat(Stream.of(new Level(folder, rules)), levels.stream())
                                .toList(),
                        everything))
                .orElse(this);
    }

    private static Optional<IgnoreNode> parse(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            IgnoreNode rules = new IgnoreNode();
            try (InputStream in = Files.newInputStream(file)) {
                rules.parse(in);
            }
            return rules.getRules().isEmpty() ? Optional.empty() : Optional.of(rules);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a path is ignored; folders above it are supposed not to be. */
    boolean ignores(String path, boolean folder) {
        for (Level level : levels) {
            String below = level.folder().isEmpty()
                    ? path
                    : path.substring(Math.min(path.length(), level.folder().length() + 1));
            Boolean answer = level.rules().checkIgnored(below, folder);
            if (answer != null) {
                return answer || everything;
            }
        }
        return everything;
    }
}
