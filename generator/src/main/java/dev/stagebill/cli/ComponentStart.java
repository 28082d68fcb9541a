package dev.stagebill.cli;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import dev.stagebill.discovery.Discovery;
import dev.stagebill.entity.Draft;
import dev.stagebill.source.Crawler;
import dev.stagebill.source.Credentials;
import dev.stagebill.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The descriptor that {@code init} writes into a repository: what a portal would infer of it, for somebody to correct. */
final class ComponentStart {
    private static final String DESCRIPTOR = "catalog-info.yaml";
    private static final String HEAD =
            "# Inferred by stagebill init from the files of this repository. Correct what is wrong;"
                    + " from now on this file counts.\n";

    private final Shell shell;
    private final Path folder;

    ComponentStart(Shell shell, Path folder) {
        this.shell = shell;
        this.folder = folder;
    }

    /** Whether a folder is one repository that asks for a descriptor: with something to infer from, and neither descriptor nor portal in it. */
    boolean isWanted() {
        return Files.exists(folder.resolve(".git"))
                && !Files.exists(folder.resolve(DESCRIPTOR))
                && !Files.exists(folder.resolve("catalog-info.yml"))
                && !Files.exists(folder.resolve(PortalFileReader.FILE_NAME))
                && new NearbyRepositories(folder).inside().isEmpty()
                && !drafts().isEmpty();
    }

    void write() throws IOException {
        List<Draft> drafts = drafts();
        if (drafts.isEmpty()) {
            throw BuildStopped.configuration(
                    Diagnostic.error("cli.nothing-to-infer", "nothing in " + folder + " tells what it is")
                            .hint("add a README.md, or write the descriptor by hand"));
        }
        String text = drafts.stream().map(Draft::text).collect(Collectors.joining("---\n"));
        Path file = NewFile.write(folder.resolve(DESCRIPTOR), HEAD + text);
        tell(file, drafts.size() - 1);
    }

    private List<Draft> drafts() {
        Diagnostics diagnostics = new Diagnostics();
        PortalConfig config =
                new PortalFileReader().readWithoutFile(folder, "Portal", name(), Overrides.NONE, diagnostics);
        try (Sources sources = new Crawler(diagnostics, Credentials.none(), Progress.NONE).crawl(config)) {
            return sources.trees().stream()
                    .flatMap(tree -> Discovery.drafts(tree).stream())
                    .toList();
        }
    }

    private String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String plain = String.valueOf(last).replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9_]+", "");
        return last == null || plain.isEmpty() ? "repository" : plain;
    }

    private void tell(Path file, int apis) {
        String with = apis == 0 ? "" : ", with " + apis + (apis == 1 ? " API" : " APIs");
        shell.out().println("Wrote " + file + with);
        shell.out().println();
        shell.out().println("Next:");
        shell.out().println("  1. look it over: each comment says where a value comes from");
        shell.out().println("  2. commit it; portals read it from then on");
        shell.out().println("To start a portal here instead: stagebill init --portal");
    }
}
