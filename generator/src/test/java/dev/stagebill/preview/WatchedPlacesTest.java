package dev.stagebill.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPlacesTest {
    @TempDir
    private Path top;

    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = top.resolve("portal");
        for (String name : new String[] {
            "portal/look",
            "portal/repositories/a",
            "portal/repositories/b",
            "portal/repositories/.c",
            "shop",
            "teams/x/api"
        }) {
            Files.createDirectories(top.resolve(name));
        }
        Files.writeString(folder.resolve("repositories/file"), "");
        Files.writeString(folder.resolve("home.md"), "");
    }

    @Test
    void schemasOfKindsAndTheBaselineAreWatched() throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Files.writeString(folder.resolve("schemas/stage.json"), "{}");
        PreviewBuild.Watched watched = watched("""
                kinds:
                  - {kind: Stage, schema: schemas/stage.json}
                  - {kind: Other, schema: {type: object}}
                findings: {baseline: known.json}
                sources:
                  - local: ../shop
                """);
        assertThat(watched.roots())
                .containsExactlyInAnyOrder(
                        folder.resolve("stagebill.yaml"),
                        folder.resolve("schemas/stage.json"),
                        folder.resolve("known.json"),
                        top.resolve("shop"));
    }

    @Test
    void everythingThatAPortalIsMadeOfIsWatched() throws IOException {
        PreviewBuild.Watched watched = watched("""
                home: home.md
                theme: {folder: look}
                sources:
                  - local: repositories/*
                  - local: ../shop
                  - git: https://git.example.org/a.git
                """);
        assertThat(watched.roots())
                .containsExactlyInAnyOrder(
                        folder.resolve("stagebill.yaml"),
                        folder.resolve("home.md"),
                        folder.resolve("look"),
                        folder.resolve("repositories/a"),
                        folder.resolve("repositories/b"),
                        top.resolve("shop"));
    }

    @Test
    void globMayReachOverSeveralFolders() throws IOException {
        assertThat(watched("sources: [{local: '../teams/*/ap?'}]\n").roots()).contains(top.resolve("teams/x/api"));
        assertThat(watched("sources: [{local: '../teams/**/api'}]\n").roots()).contains(top.resolve("teams"));
        assertThat(watched("sources: [{local: '" + top + "/sho[p]'}]\n").roots())
                .contains(top.resolve("shop"))
                .doesNotContain(folder);
    }

    @Test
    void whatABuildWritesIsIgnored() throws IOException {
        PreviewBuild.Watched watched = watched(
                "sources: [{local: .}]\nsearch: {lucene: keep, lucene-folder: index}\noutput: out\ncache: kept\n");
        assertThat(watched.roots()).contains(folder);
        assertThat(watched.ignored())
                .containsExactlyInAnyOrder(folder.resolve("out"), folder.resolve("kept"), folder.resolve("index"));
    }

    private PreviewBuild.Watched watched(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("stagebill.yaml"), text);
        PortalConfig config = new PortalFileReader().read(file, Overrides.NONE, Map.of(), new Diagnostics());
        return WatchedPlaces.of(file, config);
    }
}
