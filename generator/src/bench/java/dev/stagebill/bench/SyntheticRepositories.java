package dev.stagebill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Makes git repositories for measuring: the same seed gives the same files and commits. Each repository holds entities and one documentation,
 * written in four commits by three people.
 */
final class SyntheticRepositories {
    private static final String[] PEOPLE = {"Ada Example", "Bo Beispiel", "Chloe Exemple"};
    private static final int COMMITS = 4;

    private final int repositories;
    private final int pagesEach;
    private final int entitiesEach;
    private final Random random;
    private final SyntheticText text;

    SyntheticRepositories(int repositories, int pages, int entities, long seed) {
        this.repositories = repositories;
        this.pagesEach = pages / repositories;
        this.entitiesEach = entities / repositories;
        this.random = new Random(seed);
        this.text = new SyntheticText(random);
    }

    /** Makes the repositories in {@code folder/repositories} and a portal file beside them. */
    void make(Path folder) throws IOException, GitAPIException {
        for (int i = 0; i < repositories; i++) {
            repository(folder.resolve("repositories").resolve("repo-" + i), i);
        }
        Files.writeString(folder.resolve("stagebill.yaml"), """
                title: Benchmark
                sources:
                  - local: repositories/*
                    ref: main
                fail-on: never
                output: site
                """);
    }

    private void repository(Path folder, int number) throws IOException, GitAPIException {
        Files.createDirectories(folder.resolve("docs"));
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            for (int commit = 0; commit < COMMITS; commit++) {
                write(folder, number, commit);
                PersonIdent person = new PersonIdent(
                        PEOPLE[(number + commit) % PEOPLE.length],
                        "person" + commit + "@example.com",
                        Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * (number + 30L * commit)),
                        ZoneOffset.UTC);
                git.add().addFilepattern(".").call();
                git.commit().setMessage("Change " + commit).setAuthor(person).setCommitter(person).setSign(false).call();
            }
        }
    }

    private void write(Path folder, int number, int commit) throws IOException {
        if (commit == 0) {
            Files.writeString(folder.resolve("catalog-info.yaml"), entities(number));
            Files.writeString(folder.resolve("mkdocs.yml"), "site_name: Repository " + number + "\nplugins:\n  - techdocs-core\n");
            Files.writeString(folder.resolve("docs/index.md"), text.page("Repository " + number, "page-1.md"));
            return;
        }
        for (int page = commit; page < pagesEach; page += COMMITS - 1) {
            String[] links = {"page-" + (1 + random.nextInt(pagesEach - 1)) + ".md", "index.md"};
            Files.writeString(folder.resolve("docs/page-" + page + ".md"), text.page(text.title(3) + " " + page, links));
        }
    }

    private String entities(int number) {
        StringBuilder yaml = new StringBuilder(system(number));
        for (int i = 1; i < entitiesEach; i++) {
            yaml.append("---\n").append(entity(number, i));
        }
        return yaml.toString();
    }

    /** Of ten entities seven are components; half of the teams that own them are described nowhere. */
    private String entity(int number, int i) {
        return switch (i % 10) {
            case 3 -> api(number, i);
            case 5 -> number < 10 && i == 5 ? group(number) : user(number, i);
            case 7 -> resource(number, i);
            default -> component(number, i);
        };
    }

    private static String group(int number) {
        return head("Group", "team-" + number, "A team") + "spec:\n  type: team\n  children: []\n";
    }

    private static String user(int number, int i) {
        return head("User", "user-" + number + "-" + i, "A person")
                + "spec:\n  profile:\n    email: user@example.com\n  memberOf: [team-" + i % 20 + "]\n";
    }

    private String api(int number, int i) {
        return head("API", "api-" + number + "-" + i, text.title(9))
                + "spec:\n  type: grpc\n  lifecycle: production\n  owner: team-" + number % 20
                + "\n  system: system-" + number + "\n  definition: 'syntax = \"proto3\";'\n";
    }

    private String resource(int number, int i) {
        return head("Resource", "resource-" + number + "-" + i, text.title(6))
                + "spec:\n  type: database\n  owner: team-" + number % 20 + "\n  system: system-" + number + "\n";
    }

    private static String head(String kind, String name, String description) {
        return "apiVersion: backstage.io/v1alpha1\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n  description: "
                + description + "\n";
    }

    private String system(int number) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: System
                metadata:
                  name: system-%d
                  description: %s
                  annotations:
                    backstage.io/techdocs-ref: dir:.
                spec:
                  owner: team-%d
                """.formatted(number, text.title(8), number % 20);
    }

    private String component(int number, int i) {
        return """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: component-%d-%d
                  description: %s
                  tags: [java, tag-%d]
                spec:
                  type: service
                  lifecycle: production
                  owner: team-%d
                  system: system-%d
                  dependsOn:
                    - component:component-%d-%d
                """.formatted(
                        number, i, text.title(12), number % 7, number % 20, number,
                        random.nextInt(repositories), 1 + random.nextInt(entitiesEach - 1));
    }
}
