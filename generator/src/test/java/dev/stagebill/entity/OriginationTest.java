package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.diagnostics.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OriginationTest {
    private static final String SYSTEM = """
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata:
              name: %s
              annotations: {%s}
            spec: {owner: x}
            """;

    @Test
    void theStepsToADescriptorAreKept() {
        Entity deep = read("l.yaml", SYSTEM.formatted("deep", "")).get(1);
        assertThat(deep.envelope().origination().orElseThrow().steps())
                .extracting(step -> step.way() + " " + step.target() + " "
                        + step.place().map(Object::toString).orElse("-"))
                .containsExactly(
                        "PATTERN **/catalog-info.{yaml,yml} -", "LOCATION ./l.yaml a@0123456 catalog-info.yaml:5:11");
        assertThat(deep.envelope().origination().orElseThrow().location()).contains(EntityRef.of("location:default/l"));
    }

    @Test
    void annotationsAreThoseOfBackstage() {
        assertThat(LocationAnnotations.of(
                                read("sub/l.yaml", SYSTEM.formatted("deep", "")).get(1))
                        .entrySet())
                .extracting(entry -> entry.getKey() + " = " + entry.getValue())
                .containsExactly(
                        "backstage.io/managed-by-location = url:https://github.com/acme/a/blob/main/sub/l.yaml",
                        "backstage.io/managed-by-origin-location = url:https://github.com/acme/a/blob/main/catalog-info.yaml",
                        "backstage.io/view-url = https://github.com/acme/a/blob/main/sub/l.yaml",
                        "backstage.io/edit-url = https://github.com/acme/a/edit/main/sub/l.yaml",
                        "backstage.io/source-location = url:https://github.com/acme/a/tree/main/sub/");
    }

    @Test
    void whatADescriptorSaysItselfCountsMoreButNotEverythingIsALink() {
        String said = "backstage.io/view-url: https://acme.example/view, backstage.io/edit-url: 'javascript:alert(1)',"
                + " backstage.io/source-location: 'url:https://acme.example/src/'";
        Entity entity = read("l.yaml", SYSTEM.formatted("deep", said)).get(1);
        assertThat(LocationAnnotations.of(entity))
                .containsEntry("backstage.io/view-url", "https://acme.example/view")
                .containsEntry("backstage.io/edit-url", "https://github.com/acme/a/edit/main/l.yaml")
                .containsEntry("backstage.io/source-location", "url:https://acme.example/src/");
        assertThat(LocationAnnotations.viewUrl(entity)).contains("https://acme.example/view");
        assertThat(LocationAnnotations.editUrl(entity)).contains("https://github.com/acme/a/edit/main/l.yaml");
    }

    @Test
    void aDescriptorWithAPlaceholderInItsTextIsNoSkeleton() {
        String text = """
                apiVersion: backstage.io/v1alpha1
                kind: Component
                metadata:
                  name: real
                  description: "Greets with {{ .Values.greeting }} and {%% raw %%}"
                  annotations: {helm: '{{ .Release.Name }}'}
                spec: {type: service, lifecycle: production, owner: team}
                ---
                apiVersion: backstage.io/v1alpha1
                kind: [broken
                ---
                apiVersion: backstage.io/v1alpha1
                kind: Resource
                metadata: {name: other}
                spec: {type: x, owner: team, note: "${{ parameters.x }}"}
                """.replace("%%", "%");
        assertThat(read("l.yaml", text)).extracting(Entity::kind).containsExactly("Location", "Component", "Resource");
    }

    private static List<Entity> read(String path, String text) {
        String location = """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: {name: l}
                spec:
                  target: ./%s
                """.formatted(path);
        return new EntityReader(new Diagnostics())
                .read(
                        MemoryTree.sources(MemoryTree.of("a", "catalog-info.yaml", location, path, text)),
                        Portals.in(Path.of("portal")))
                .entities();
    }
}
