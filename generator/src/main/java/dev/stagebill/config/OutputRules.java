package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Keeps the output folder, which each build replaces as a whole, away from everything that must not be lost or read back. */
final class OutputRules {
    private final PortalConfig config;
    private final Binding binding;
    private final Path output;
    private final List<String> troubles = new ArrayList<>();

    OutputRules(PortalConfig config, Binding binding) {
        this.config = config;
        this.binding = binding;
        this.output = real(config.output());
    }

    /** Whether a local source names many places. */
    static boolean isGlob(String local) {
        return local.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /**
     * Reports the first thing that the output folder is in the way of.
     *
     * @param written what the portal file says of it
     */
    void check(Text written) {
        keep(config.folder(), "the folder of the portal file");
        keep(config.cache(), "the cache");
        config.theme().folder().ifPresent(folder -> keep(folder, "the theme's folder"));
        config.logo().ifPresent(logo -> keep(logo, "the logo"));
        config.home().ifPresent(home -> keep(home, "the home page"));
        config.search().keepLucene().ifPresent(index -> keep(index, "the kept Lucene index"));
        config.sources().forEach(source -> source.local().ifPresent(this::keepSource));
        troubles.stream().findFirst().ifPresent(trouble -> report(trouble, written));
    }

    private void keep(Path precious, String what) {
        Path real = real(precious);
        if (real.startsWith(output)) {
            troubles.add((real.equals(output) ? "is " : "contains ") + what);
        }
    }

    private void keepSource(String local) {
        try {
            keep(config.folder().resolve(fixedPart(local)).normalize(), "the source " + local);
            if (isGlob(local) && matches(local)) {
                troubles.add("would itself be a match of the source " + local);
            }
        } catch (InvalidPathException | PatternSyntaxException e) {
            troubles.add("cannot be compared with the source " + local + ", which is no path on this machine");
        }
    }

    /** A glob up to its first folder with a wildcard. */
    private static String fixedPart(String local) {
        StringBuilder fixed = new StringBuilder(local.startsWith("/") ? "/" : "");
        for (String part : local.split("/", -1)) {
            if (isGlob(part)) {
                break;
            }
            fixed.append(part).append('/');
        }
        return fixed.toString();
    }

    private boolean matches(String local) {
        String pattern = config.folder().toString().replaceAll("([\\\\*?\\[\\]{}])", "\\\\$1") + "/" + local;
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(config.output());
    }

    private void report(String trouble, Text written) {
        boolean overridden =
                !config.output().equals(config.folder().resolve(written.value()).normalize());
        String message = overridden
                ? "the output folder " + trouble
                : "output is \"" + written.written() + "\", which " + trouble;
        binding.report(Diagnostic.error("config.bad-value", message)
                .at(written.location())
                .hint("a build replaces its output as a whole; choose a folder of its own, such as site"));
    }

    /** The path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        Optional<Path> parent = Optional.ofNullable(path.getParent());
        try {
            return Files.exists(path) || parent.isEmpty()
                    ? path.toRealPath()
                    : real(parent.get()).resolve(String.valueOf(path.getFileName()));
        } catch (IOException e) {
            return path;
        }
    }
}
