package dev.stagebill.discovery;

import dev.stagebill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * Guesses {@code spec.type}: what is packed or started as a server is a service, what runs in a browser a website, other programs are tools,
 * what else has a build file is a library, and what has only text is documentation.
 */
final class ComponentType {
    private static final List<String> CONTAINERS = List.of("Dockerfile", "Containerfile", "Procfile", "Chart.yaml");
    private static final List<String> PROGRAMS = List.of("main.go", "src/main.rs");
    private static final List<String> DOCS = List.of("mkdocs.yml", "mkdocs.yaml");

    private final Folder folder;
    private final Optional<Build> build;
    private final List<String> languages;

    ComponentType(Folder folder, Optional<Build> build, List<String> languages) {
        this.folder = folder;
        this.build = build;
        this.languages = languages;
    }

    Told guess() {
        return fact(BuildFacts.Fact.SERVICE, "service")
                .or(() -> fact(BuildFacts.Fact.WEBSITE, "website"))
                .or(() -> present(CONTAINERS, "service"))
                .or(() -> fact(BuildFacts.Fact.PROGRAM, "tool"))
                .or(() -> present(PROGRAMS, "tool"))
                .or(() -> present(List.of("main.tf"), "terraform-module"))
                .or(() -> build.map(each -> told("library", each.file())))
                .or(() -> languages.isEmpty() ? present(DOCS, "documentation") : Optional.empty())
                .orElseGet(() ->
                        new Told("other", "nothing tells more", folder.tree().location(folder.path())));
    }

    private Optional<Told> fact(BuildFacts.Fact fact, String type) {
        return build.flatMap(each -> each.told(fact))
                .map(told -> new Told(type, told.how() + " names " + told.text(), told.place()));
    }

    private Optional<Told> present(List<String> names, String type) {
        return names.stream()
                .flatMap(name -> folder.file(name).stream())
                .findFirst()
                .map(file -> told(type, file));
    }

    private Told told(String type, SourceFile file) {
        return new Told(type, "there is a " + file.name(), folder.location(file, 0));
    }
}
