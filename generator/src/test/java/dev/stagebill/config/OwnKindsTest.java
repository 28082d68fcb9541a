package dev.stagebill.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnKindsTest {
    @TempDir
    private Path folder;

    @Test
    void everythingAboutAKindIsRead() throws IOException {
        Files.writeString(folder.resolve("schema.yaml"), "properties: {spec: {type: object}}");
        KindConfig kind = read("""
                - kind: Capability
                  schema: schema.yaml
                  columns: [{label: Level, path: spec.level}]
                  relations:
                    - {field: spec.realisedBy, relation: realisedBy, inverse: realises, default-kind: System}
                """).kinds().get(0);
        assertThat(kind.title()).isEqualTo("Capability");
        assertThat(kind.plural()).isEqualTo("Capabilities");
        assertThat(kind.schema()).isPresent();
        assertThat(kind.columns()).containsExactly(new KindConfig.ColumnConfig("Level", "spec.level"));
        assertThat(kind.relations().get(0).field()).isEqualTo("realisedBy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{kind: A}, {kind: a}] | two kinds are called a
            [{kind: Component}] | is one of Backstage's kinds
            [{kind: A, schema: none.json}] | is no file there
            [{kind: A, schema: {type: 5}}] | the schema of A cannot be used
            [{kind: A, schema: {$ref: 'https://schema.example.org/a.json'}}] | the schema of A cannot be used
            [{kind: A, relations: [{field: a, relation: uses}]}] | the relation uses has no inverse
            [{kind: A, relations: [{field: a, relation: dependsOn, inverse: x}]}] | is given for a relation of Backstage's
            [{kind: A, relations: [{field: a, relation: x, inverse: dependsOn}]}] | is one of Backstage's relations
            [{kind: A, relations: [{field: a, relation: x, inverse: y}, {field: b, relation: x, inverse: z}]}] | is another inverse than y
            """)
    void whatCannotBeIsReported(String kinds, String message) {
        BuildStopped stop = catchThrowableOfType(BuildStopped.class, () -> read(kinds));
        assertThat(stop.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains(message);
            assertThat(finding.location().orElseThrow().line()).isEqualTo(3);
            assertThat(finding.hint()).isPresent();
        });
    }

    @Test
    void aRelationMayBeNamedFromBothEnds() throws IOException {
        assertThat(read("""
                        - {kind: A, relations: [{field: b, relation: uses, inverse: usedBy}]}
                        - {kind: B, relations: [{field: a, relation: usedBy, inverse: uses}]}
                        """).kinds()).hasSize(2);
    }

    private PortalConfig read(String kinds) throws IOException {
        Path file = Files.writeString(
                folder.resolve("stagebill.yaml"), "sources: [{local: .}]\nkinds:\n" + kinds.indent(2));
        return new PortalFileReader().read(file, Overrides.NONE, Map.of(), new Diagnostics());
    }
}
