package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Keeps the output folder, which each build replaces as a whole, away from everything that must not be lost or read back. */
final class OutputRules {
    private final PortalConfig config;
    private final Binding binding;
    private final Path output;

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
     * Reports everything the output folder is in the way of.
     *
     * @param written what the portal file says of it
     */
    void check(Text written) {
        keep(config.folder(), "the folder of the portal file", written);
        keep(config.cache(), "the cache", written);
        config.theme().folder().ifPresent(folder -> keep(folder, "the theme's folder", written));
        config.logo().ifPresent(logo -> keep(logo, "the logo", written));
        config.home().ifPresent(home -> keep(home, "the home page", written));
        config.search().keepLucene().ifPresent(index -> keep(index, "the kept Lucene index", written));
        config.sources().forEach(source -> source.local().ifPresent(local -> keepSource(local, written)));
    }

    private void keepSource(String local, Text written) {
        try {
            keep(config.folder().resolve(fixedPart(local)).normalize(), "the source " + local, written);
            if (isGlob(local) && matches(local)) {
                report("would itself be a match of the source " + local, written);
            }
        } catch (InvalidPathException | PatternSyntaxException e) {
            report("cannot be compared with the source " + local + ", which is no path on this machine", written);
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

    private void keep(Path precious, String what, Text written) {
        if (real(precious).startsWith(output)) {
            report((real(precious).equals(output) ? "is " : "contains ") + what, written);
        }
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
