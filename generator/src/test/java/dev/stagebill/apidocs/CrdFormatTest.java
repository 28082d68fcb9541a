package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.ApiPart.Section;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom resources of Kubernetes: what is shown of them, and what is found. */
class CrdFormatTest {
    private static final String APPS = """
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: apps.example.io
            spec:
              group: example.io
              names: {kind: App, listKind: AppList, plural: apps, singular: app, shortNames: [ap], categories: [common]}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                additionalPrinterColumns:
                - {name: Ready, type: string, jsonPath: .status.ready, priority: 1, description: Whether it runs}
                subresources:
                  status: {}
                  scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.replicas}
                schema:
                  openAPIV3Schema:
                    description: App is something that runs.
                    type: object
                    required: [spec]
                    properties:
                      apiVersion: {type: string}
                      spec:
                        type: object
                        required: [image]
                        properties:
                          image: {type: string, pattern: '^[a-z]+$', description: What is run}
                          port: {x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}
                          replicas: {type: integer, minimum: 2, default: 3}
                          env:
                            type: array
                            x-kubernetes-list-type: map
                            items:
                              type: object
                              required: [name]
                              properties:
                                name: {type: string}
                                mode: {type: string, enum: [plain, secret]}
                        x-kubernetes-validations:
                        - {rule: self.replicas < 9, message: too many}
              - name: v1alpha1
                served: false
                storage: false
                deprecated: true
                deprecationWarning: use v1
                schema:
                  openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}
            """;

    private static Outline outline(String definition) {
        return (Outline) Apis.of("crd", definition).documentations().get(0).content();
    }

    @Test
    void everyVersionIsATypeAndEveryFieldHasAPlace() {
        Outline outline = outline(APPS);

        assertThat(outline.ownVersion()).contains("v1");
        assertThat(outline.isDeprecated()).isFalse();
        assertThat(outline.parts())
                .extracting(ApiPart::title, ApiPart::deprecated)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("App example.io/v1", false),
                        org.assertj.core.api.Assertions.tuple("App example.io/v1alpha1", true));
        assertThat(outline.parts().get(0).sections())
                .extracting(Section::id)
                .contains(
                        "version-v1",
                        "version-v1-spec",
                        "version-v1-spec-image",
                        "version-v1-spec-env-mode",
                        "version-v1-column-Ready");
    }

    @Test
    void allThatIsStatedCanBeRead(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "crd", APPS);

        assertThat(page.text())
                .contains("example.io", "Namespaced", "AppList", "ap", "common", "apps.example.io")
                .contains(
                        "App is something that runs.", "use v1", "Whether it runs", "from .status.ready", "priority 1")
                .contains("Subresource scale specReplicasPath .spec.replicas, statusReplicasPath .status.replicas")
                .contains("x-kubernetes-preserve-unknown-fields true")
                .contains("rule self.replicas < 9, message: too many");
        assertThat(page.after("image")).contains("string", "required", "^[a-z]+$", "What is run");
        assertThat(page.after("replicas")).contains("integer", "at least 2", "default 3");
        assertThat(page.after("port")).contains("x-kubernetes-int-or-string");
        assertThat(page.after("env")).contains("array of object", "x-kubernetes-list-type map");
        assertThat(page.after("mode")).contains("plain", "secret");
    }

    @Test
    void aManifestIsMadeFromTheSchema(@TempDir Path folder) throws IOException {
        assertThat(RenderedDefinition.of(folder, "crd", APPS).source()).contains("""
                apiVersion: example.io/v1 kind: App metadata: name: example namespace: default \
                spec: image: text port: 1 replicas: 3 env: - name: text""");
    }

    @Test
    void severalResourcesMayBeInOneFileAndOneThatBreaksOffCostsNoOther() {
        String broken = APPS + "---\nkind: [\n---\n" + APPS.replace("kind: App,", "kind: Tool,");
        Apis apis = Apis.of("crd", broken);

        assertThat(apis.findings()).extracting(finding -> finding.code()).contains("api.unparsable");
        assertThat(((Outline) apis.documentations().get(0).content()).groups())
                .extracting(Outline.Group::title)
                .containsExactly("App", "Tool");
    }

    @Test
    void resourcesOfTheOlderFormHaveOneSchemaForAllVersions() {
        Outline outline = outline("""
                apiVersion: apiextensions.k8s.io/v1beta1
                kind: CustomResourceDefinition
                spec:
                  group: example.io
                  version: v1beta1
                  names: {kind: Old}
                  additionalPrinterColumns: [{name: Age, type: date, JSONPath: .metadata.creationTimestamp}]
                  validation:
                    openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}
                """);

        assertThat(outline.parts()).extracting(ApiPart::title).containsExactly("Old example.io/v1beta1");
        assertThat(outline.parts().get(0).sections())
                .extracting(Section::id)
                .contains("version-v1beta1-spec-size", "version-v1beta1-column-Age");
    }

    @Test
    void fieldsAreShownHoweverDeepTheyAreNested(@TempDir Path folder) throws IOException {
        StringBuilder schema = new StringBuilder("{type: object}");
        for (int i = 0; i < 20; i++) {
            schema.insert(0, "{type: object, properties: {level" + i + ": ").append("}}");
        }
        String definition = APPS.replace("{type: object, x-kubernetes-preserve-unknown-fields: true}", schema);

        assertThat(RenderedDefinition.of(folder, "crd", definition).text()).contains("level0", "level19");
    }

    @Test
    void exactlyOneVersionIsStored() {
        assertThat(Apis.of("crd", APPS).findings()).isEmpty();
        assertThat(Apis.of("crd", APPS.replace("storage: false", "storage: true"))
                        .places())
                .containsExactly("api.storage-version 11:5");
    }

    @Test
    void otherDefinitionsAreShownAsSource() {
        Apis apis = Apis.of("crd", "kind: Deployment\n");

        assertThat(apis.places()).containsExactly("api.not-crd 1:1");
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }
}
