package dev.stagebill.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An editor that knows the schema says the same of a portal file as Stagebill does. */
class SchemaAgreementTest {
    private static final String SOURCES = "sources: [{local: a}]\n";

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaDocument.text());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: A portal",
                "description: ${TEXT}",
                "url: https://portal.example.org",
                "url: http://localhost:8000/a/b/",
                "url: ${URL}",
                "url: https://${HOST:-x}/",
                "theme: {}",
                "theme: {name: default, accent: '#abc'}",
                "theme: {accent: '#0B6e6E'}",
                "theme: {accent: '${ACCENT}'}",
                "sources: [{git: 'https://git.example.org/a.git'}]",
                "sources: [{git: 'git@git.example.org:shop/a.git', ref: v1.0, path: services/a}]",
                "sources: [{git: 'ssh://git@git.example.org:2222/a.git', ref: feature/x}]",
                "sources: [{git: 'file:///srv/git/a.git'}]",
                "sources: [{git: 'https://${TOKEN}@git.example.org/a.git'}]",
                "sources: [{local: 'repositories/*', url: 'https://git.example.org/x/{name}/'}]",
                "sources: [{local: .., name: a.b-c_1, files: [catalog-info.yaml, '**/*.yaml', .github/x.yaml]}]",
                "sources: [{local: a, path: ./x/y/}]",
                "sources: [{local: a, path: ..x/...}]",
                "catalog: {files: []}",
                "catalog: {files: ['{a,b}/c.yaml'], rules: []}",
                "catalog: {rules: [{allow: [Component, api]}, {allow: [User], sources: [org]}]}",
                "catalog: {rules: [{allow: [{kind: Template, spec.type: website}], locations: [{pattern: 'https://a/**'}]}]}",
                "catalog: {rules: [{allow: [User], locations: [{type: file, exact: org.yaml}]}]}",
                "catalog: {locations: [{target: 'https://github.com/a/b/blob/main/c.yaml', rules: [{allow: [User]}]}]}",
                "catalog: {locations: [{type: file, target: ../c/*.yaml}]}",
                "kinds: [{kind: Environment, api-versions: [a/v1], schema: {type: object}, icon: cloud}]",
                "kinds: [{kind: A, columns: [{label: R, path: spec.a.b}]}]",
                "kinds: [{kind: A, relations: [{field: a, relation: uses, inverse: usedBy, allowed-kinds: [B]}]}]",
                "findings: {off: ['docs.*'], error: [docs.broken-link], baseline: known.json}",
                "docs: {readme: false}",
                "docs: {versions: {tags: ['v*'], branches: [release/*, '**'], max: 5, show: newest-tag, title: next}}",
                "docs: {versions: {listed: true, findings: true, max: 100}}",
                "sources: [{local: a, docs-versions: {}}]",
                "search: {enabled: true, lucene: keep, lucene-folder: x}",
                "output: ../x",
                "cache: /var/cache/x",
                "fail-on: never",
                "fail-on: ${LEVEL}",
                "offline: true"
            })
    void bothAccept(String text) throws IOException {
        assertThat(schemaErrors(complete(text))).isEmpty();
        assertThat(binderErrors(complete(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense: 1",
                "docs: {versions: [v*]}",
                "docs: {versions: {tags: v*}}",
                "docs: {versions: {tags: ['a b']}}",
                "docs: {versions: {max: 0}}",
                "docs: {versions: {max: 101}}",
                "docs: {versions: {max: '5'}}",
                "docs: {versions: {max: }}",
                "docs: {versions: {show: newest}}",
                "sources: [{local: a, docs-versions: {latest: 5}}]",
                "title: 1",
                "title: ''",
                "title: ' '",
                "title:",
                "title: [a]",
                "description: {a: b}",
                "url: portal.example.org",
                "url: ftp://portal.example.org",
                "url: https://portal.example.org/?q=1",
                "url: https://portal.example.org/#a",
                "url: https://me@portal.example.org/",
                "theme: default",
                "theme:",
                "theme: {name: other}",
                "theme: {accent: teal}",
                "theme: {accent: '#12345'}",
                "theme: {accent: \"#123456\\n\"}",
                "theme: {colour: x}",
                "sources: a",
                "sources: {}",
                "sources: []",
                "sources: [a]",
                "sources: [{}]",
                "sources: [{name: a}]",
                "sources: [{git: 'https://git.example.org/a.git', local: a}]",
                "sources: [{git: ../a}]",
                "sources: [{git: 'ext::sh -c x'}]",
                "sources: [{git: 'https://git.example.org/*'}]",
                "sources: [{git: -x}]",
                "sources: [{local: a, ref: -x}]",
                "sources: [{local: a, ref: 1.0}]",
                "sources: [{local: a, ref: 'a b'}]",
                "sources: [{local: a, name: a/b}]",
                "sources: [{local: a, name: ..}]",
                "sources: [{local: a, path: ../b}]",
                "sources: [{local: a, path: b/../../c}]",
                "sources: [{local: a, path: /b}]",
                "sources: [{local: a, path: 'b\\c'}]",
                "sources: [{local: a, url: 'https://git.example.org/{nme}'}]",
                "sources: [{local: a, files: catalog-info.yaml}]",
                "sources: [{local: a, files: [../x]}]",
                "catalog: {files: a}",
                "catalog: {files: [1]}",
                "catalog: {rules: [{}]}",
                "catalog: {rules: [{allow: []}]}",
                "catalog: {rules: [{allow: ['a b']}]}",
                "catalog: {rules: [{allow: [User], from: [a]}]}",
                "catalog: {rules: [{allow: [{spec.type: website}]}]}",
                "catalog: {rules: [{allow: [{kind: User, type: website}]}]}",
                "catalog: {locations: [{type: url}]}",
                "catalog: {locations: [{type: github, target: a}]}",
                "catalog: {locations: ['https://github.com/a/b/blob/main/c.yaml']}",
                "kinds: [{title: A}]",
                "kinds: [{kind: a b}]",
                "kinds: [{kind: A, schema: [a]}]",
                "kinds: [{kind: A, columns: [{label: R}]}]",
                "kinds: [{kind: A, relations: [{field: a..b, relation: uses, inverse: usedBy}]}]",
                "docs: {readme: 'true'}",
                "docs: {readme: yes}",
                "search: false",
                "search: {keep_lucene: x}",
                "output: ''",
                "fail-on: warn",
                "fail-on: Error",
                "fail-on: 1",
                "offline: ${OFFLINE}"
            })
    void bothRefuse(String text) throws IOException {
        assertThat(schemaErrors(complete(text))).isNotEmpty();
        assertThat(binderErrors(complete(text))).isNotEmpty();
    }

    @Test
    void bothRefuseAFileWithoutSources() throws IOException {
        assertThat(schemaErrors("title: A")).isNotEmpty();
        assertThat(binderErrors("title: A")).isNotEmpty();
    }

    @Test
    void bothAcceptTheSample() throws IOException {
        String sample = Files.readString(Path.of("../sample-site/stagebill.yaml"));
        assertThat(schemaErrors(sample)).isEmpty();
        assertThat(binderErrors(sample)).isEmpty();
    }

    private static String complete(String text) {
        return text.startsWith("sources") ? text + "\n" : SOURCES + text + "\n";
    }

    private List<Error> schemaErrors(String text) {
        String json = JsonMapper.builder().build().writeValueAsString(root(text).toJava());
        return schema.validate(json, InputFormat.JSON);
    }

    private static List<Diagnostic> binderErrors(String text) {
        Map<String, String> variables = Map.of(
                "TEXT", "text",
                "URL", "https://portal.example.org/",
                "ACCENT", "#000",
                "TOKEN", "token",
                "LEVEL", "notice",
                "OFFLINE", "true");
        Binding binding = new Binding(SourceLocation.ofFile("stagebill.yaml"), new Variables(variables));
        assertThat(Shapes.portalFile().bind(root(text), "", binding)).isPresent();
        return binding.found();
    }

    private static YamlNode root(String text) {
        return new YamlReader().read(text).orElseThrow().root().orElseThrow();
    }
}
