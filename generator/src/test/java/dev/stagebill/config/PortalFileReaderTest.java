package dev.stagebill.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalFileReaderTest {
    private static final String SOURCES = "sources: [{local: repositories/*}]\n";

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void shortestFileHasDefaultsForEverything() throws IOException {
        PortalConfig config = read(SOURCES);
        assertThat(config.title()).isEqualTo("Developer Portal");
        assertThat(config.folder()).isEqualTo(folder);
        assertThat(config.output()).isEqualTo(folder.resolve("site"));
        assertThat(config.cache()).isEqualTo(folder.resolve(".stagebill/cache"));
        assertThat(config.failOn()).contains(Severity.ERROR);
        assertThat(config.offline()).isFalse();
        assertThat(config.docs().readme()).isTrue();
        assertThat(config.search().enabled()).isTrue();
        assertThat(config.theme().name()).isEqualTo("default");
        assertThat(config.catalog().files()).containsExactly("**/catalog-info.yaml", "**/catalog-info.yml");
        assertThat(config.catalog().rules()).isEmpty();
        assertThat(config.url()).isEmpty();
    }

    @Test
    void everyKeyReachesTheConfiguration() throws IOException {
        Files.writeString(folder.resolve("home.md"), "# Home");
        Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        Files.createDirectory(folder.resolve("look"));
        PortalConfig config = read("""
                title: Portal
                description: All of it
                url: https://portal.example.org/here
                logo: logo.svg
                home: home.md
                theme: {name: default, folder: look, accent: "#0b6e6e"}
                sources:
                  - git: https://git.example.org/shop/cart.git
                    name: cart
                    ref: main
                    path: ./services/cart/
                    url: https://git.example.org/shop/{name}
                    files: [backstage.yaml]
                  - local: ../elsewhere
                catalog:
                  files: ["**/catalog-info.yaml"]
                  rules:
                    - {allow: [Component, API]}
                    - {allow: [Group, User], sources: [cart]}
                docs: {readme: false}
                search: {enabled: false, lucene: keep, lucene-folder: target/lucene}
                output: target/portal
                cache: target/cache
                fail-on: never
                offline: true
                """);
        assertThat(config.url()).contains(URI.create("https://portal.example.org/here/"));
        assertThat(config.logo()).contains(folder.resolve("logo.svg"));
        assertThat(config.home()).contains(folder.resolve("home.md"));
        assertThat(config.theme())
                .isEqualTo(new PortalConfig.ThemeConfig(
                        "default", Optional.of(folder.resolve("look")), Optional.of("#0b6e6e")));
        assertThat(config.sources().get(0))
                .isEqualTo(new SourceConfig(
                        Optional.of("https://git.example.org/shop/cart.git"),
                        Optional.empty(),
                        Optional.of("cart"),
                        Optional.of("main"),
                        Optional.of("services/cart"),
                        Optional.of("https://git.example.org/shop/{name}"),
                        List.of("backstage.yaml"),
                        8));
        assertThat(config.sources().get(1).local()).contains("../elsewhere");
        assertThat(config.catalog().files()).containsExactly("**/catalog-info.yaml");
        assertThat(config.catalog().rules())
                .containsExactly(
                        rule(List.of("Component", "API"), List.of()), rule(List.of("Group", "User"), List.of("cart")));
        assertThat(config.docs().readme()).isFalse();
        assertThat(config.search())
                .isEqualTo(new PortalConfig.SearchConfig(
                        false, SearchLanguage.EN, Optional.of(folder.resolve("target/lucene"))));
        assertThat(config.output()).isEqualTo(folder.resolve("target/portal"));
        assertThat(config.failOn()).isEmpty();
        assertThat(config.offline()).isTrue();
    }

    @Test
    void rulesForLinksReachTheConfiguration() throws IOException {
        PortalConfig config = read("""
                sources: [{local: ../elsewhere}]
                hosts:
                  - {host: Git.example.org, kind: bitbucket-server}
                  - {host: ghe.example.org}
                annotation-links:
                  - annotation: jira/project-key
                    title: Jira
                    icon: ticket
                    url: https://jira.example.org/browse/{value}?o={annotation:jira/org}
                    kinds: [Component]
                  - {annotation: github.com/project-slug, enabled: false}
                """);
        assertThat(config.links().kindOf("git.EXAMPLE.org")).isEqualTo(HostKind.BITBUCKET_SERVER);
        assertThat(config.links().kindOf("ghe.example.org")).isEqualTo(HostKind.GITHUB);
        assertThat(config.links().kindOf("gitlab.example.org")).isEqualTo(HostKind.GITLAB);
        assertThat(config.links().annotations())
                .containsExactly(
                        new PortalConfig.AnnotationLink(
                                "jira/project-key",
                                "Jira",
                                "https://jira.example.org/browse/{value}?o={annotation:jira/org}",
                                "ticket",
                                List.of("Component"),
                                true),
                        new PortalConfig.AnnotationLink("github.com/project-slug", "", "", "", List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{annotation: a/b}",
                "{annotation: a/b, url: 'javascript:alert({value})'}",
                "{annotation: a/b, url: 'https://{value}.example.org/'}",
                "{annotation: a/b, url: 'https://x.example.org/{VALUE}'}",
                "{title: Jira, url: 'https://x.example.org/'}"
            })
    void aRuleForLinksThatCannotWorkIsReported(String rule) throws IOException {
        assertThat(findings("sources: [{local: ../elsewhere}]\nannotation-links: [" + rule + "]\n"))
                .isNotEmpty();
    }

    @Test
    void samplePortalIsReadWithoutFindings() {
        PortalConfig config =
                new PortalFileReader().read(Path.of("../sample-site"), Overrides.NONE, Map.of(), diagnostics);
        assertThat(config.title()).isEqualTo("Harbour & Finch Developer Portal");
        assertThat(config.sources()).hasSize(3);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void overridesCountInsteadOfTheFile() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Overrides overrides = new Overrides(
                Optional.of(elsewhere), Optional.of(folder.resolve("c")), Optional.of(FailOn.NEVER), Optional.of(true));
        PortalConfig config = read(SOURCES, overrides, Map.of());
        assertThat(config.output()).isEqualTo(elsewhere);
        assertThat(config.cache()).isEqualTo(folder.resolve("c"));
        assertThat(config.failOn()).isEmpty();
        assertThat(config.offline()).isTrue();
    }

    @Test
    void everyFaultIsReportedAtItsLineAndColumn() throws IOException {
        List<Diagnostic> found = findings("""
                titel: Portal
                title: 12
                theme:
                  accent: teal
                  colour: red
                sources:
                  - git: https://git.example.org/a.git
                    local: a
                  - name: nothing
                  - plain
                fail-on: warnings
                readme: true
                """);
        assertThat(found)
                .extracting(Diagnostic::code, PortalFileReaderTest::position, Diagnostic::message)
                .containsExactly(
                        row("config.unknown-key", "1:1", "the portal file has no key titel"),
                        row("config.wrong-type", "2:8", "title must be a string, but is a number"),
                        row(
                                "config.bad-value",
                                "4:11",
                                "theme.accent is \"teal\", which is not a colour in hexadecimal form such as \"#0b6e6e\""),
                        row("config.unknown-key", "5:3", "theme has no key colour"),
                        row("config.bad-value", "8:5", "sources[1] has both git and local"),
                        row("config.missing-key", "9:5", "sources[2] has neither git nor local"),
                        row("config.wrong-type", "10:5", "sources[3] must be a mapping, but is a string"),
                        row(
                                "config.bad-value",
                                "11:10",
                                "fail-on is \"warnings\", which is not one of error, warning, notice and never"),
                        row("config.unknown-key", "12:1", "the portal file has no key readme"));
        assertThat(found)
                .extracting(finding -> finding.hint().orElse(""))
                .contains(
                        "did you mean title?", "put it in quotes", "did you mean warning?", "readme is a key of docs");
    }

    @Test
    void colourWithoutQuotesIsExplained() throws IOException {
        Diagnostic finding = finding("theme:\n  accent: #0b6e6e\n" + SOURCES);
        assertThat(finding.code()).isEqualTo("config.wrong-type");
        assertThat(finding.message()).isEqualTo("theme.accent has no value");
        assertThat(finding.hint().orElseThrow()).contains("in quotes if it starts with #");
    }

    @Test
    void missingSourcesAreReported() throws IOException {
        assertThat(finding("title: Portal\n").message()).isEqualTo("the portal file has no sources");
        assertThat(finding("sources: []\n").message()).isEqualTo("sources is an empty list");
    }

    @Test
    void variablesAreFilledIn() throws IOException {
        PortalConfig config = read(
                "title: ${NAME} of ${TEAM:-everyone} $${literal} $5\nfail-on: ${LEVEL}\n" + SOURCES,
                Overrides.NONE,
                Map.of("NAME", "Portal$1", "TEAM", "", "LEVEL", "notice"));
        assertThat(config.title()).isEqualTo("Portal$1 of everyone ${literal} $5");
        assertThat(config.failOn()).contains(Severity.NOTICE);
    }

    @Test
    void valueOfAVariableIsNotReadAgain() throws IOException {
        PortalConfig config = read("title: ${A}\n" + SOURCES, Overrides.NONE, Map.of("A", "${B}"));
        assertThat(config.title()).isEqualTo("${B}");
    }

    @Test
    void undefinedVariableIsAnErrorWithItsLine() throws IOException {
        Diagnostic finding = finding(SOURCES + "title: The ${NAME_OF_IT}\n");
        assertThat(finding.code()).isEqualTo("config.undefined-variable");
        assertThat(position(finding)).isEqualTo("2:8");
        assertThat(finding.message()).contains("NAME_OF_IT");
        assertThat(finding.hint()).contains("set it, or give a value to use instead: ${NAME_OF_IT:-value}");
    }

    @Test
    void whatLooksLikeAVariableButIsNoneIsExplained() throws IOException {
        assertThat(finding("title: ${{ values.name }}\n" + SOURCES).hint())
                .contains("write $${ to mean these two characters");
    }

    @Test
    void messagesShowTheVariableAndNotWhatItHolds() throws IOException {
        String text = "sources: [{git: 'https://x:${TOKEN}@git example'}]\n";
        BuildStopped stop = stop(text, Overrides.NONE, Map.of("TOKEN", "s3cret"));
        assertThat(stop).hasMessageContaining("${TOKEN}").hasMessageNotContaining("s3cret");
    }

    @Test
    void passwordInTheFileIsAWarning() throws IOException {
        read("sources: [{git: 'https://me:s3cret@git.example.org/a.git'}]\n");
        assertThat(diagnostics.all()).extracting(Diagnostic::code).containsExactly("config.password-in-file");
        assertThat(diagnostics.all().get(0).message()).doesNotContain("s3cret");
    }

    @Test
    void twoSourcesOfOneNameClash() throws IOException {
        Diagnostic finding = finding("sources:\n- {local: a, name: x}\n- {local: b, name: x}\n");
        assertThat(finding.message()).isEqualTo("two sources are called x");
        assertThat(position(finding)).isEqualTo("3:20");
        assertThat(finding.related()).extracting(SourceLocation::line).containsExactly(2);
    }

    @Test
    void globCannotHaveOneNameForAllItsMatches() throws IOException {
        assertThat(finding("sources: [{local: a/*, name: x}]\n").message()).contains("every match of the glob");
    }

    @ParameterizedTest
    @CsvSource({
        ".,is the folder of the portal file",
        "..,contains the folder of the portal file",
        "repositories,is the source repositories/*",
        "repositories/site,would itself be a match of the source repositories/*",
        "services,contains the source services/cart",
        ".stagebill,contains the cache"
    })
    void outputThatWouldDestroySomethingIsRefused(String output, String trouble) throws IOException {
        String sources = "sources: [{local: repositories/*}, {local: services/cart}]\n";
        assertThat(findings(sources + "output: " + output + "\n"))
                .extracting(Diagnostic::message)
                .contains("output is \"" + output + "\", which " + trouble);
        Overrides overrides = new Overrides(
                Optional.of(folder.resolve(output)), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(stop(sources, overrides, Map.of())).hasMessageContaining("the output folder " + trouble);
    }

    @Test
    void outputThroughALinkIsSeenThrough() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(finding(SOURCES + "output: link\n").message()).contains("is the folder of the portal file");
    }

    @Test
    void outputInsideASourceIsFine() throws IOException {
        assertThat(read("sources: [{local: .}, {local: ..}]\n").output()).isEqualTo(folder.resolve("site"));
    }

    @ParameterizedTest
    @CsvSource({"logo: no.svg,file", "home: no.md,file", "'theme: {folder: no}',folder", "home: .,file"})
    void filesThatAreNotThereAreReported(String line, String sort) throws IOException {
        assertThat(finding(line + "\n" + SOURCES).message()).contains("is no " + sort + " there");
    }

    @Test
    void addressThatCannotBeParsedIsReported() throws IOException {
        assertThat(finding("url: https://portal.example.org/%zz\n" + SOURCES).message())
                .contains("is not an address");
    }

    @Test
    void textThatIsNotYamlIsReportedWithItsPlace() throws IOException {
        Diagnostic finding = finding("title: [\n");
        assertThat(finding.code()).isEqualTo("config.unreadable");
        assertThat(finding.location().orElseThrow().line()).isPositive();
    }

    @Test
    void filesThatCannotBeReadAreReported() throws IOException {
        assertThat(finding("").message()).isEqualTo("the portal file is empty");
        assertThat(finding(SOURCES + "---\n" + SOURCES).message()).contains("more than one document");
        assertThat(finding("- list\n").message()).isEqualTo("the portal file must be a mapping, but is a list");
        assertThat(finding("# " + "x".repeat(1_000_000)).message()).contains("more than 1000000 bytes");
        Files.write(folder.resolve("stagebill.yaml"), "title: M\u00fcller".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(stopOf(folder, Overrides.NONE, Map.of())).hasMessageContaining("not text in UTF-8");
    }

    @Test
    void missingPortalFileIsReportedWithWhatToDo() throws IOException {
        BuildStopped stop = stopOf(folder, Overrides.NONE, Map.of());
        assertThat(stop.reason()).isEqualTo(BuildStopped.Cause.CONFIGURATION);
        assertThat(stop.diagnostics()).extracting(Diagnostic::code).containsExactly("config.no-portal-file");
        assertThat(stop.diagnostics().get(0).hint().orElseThrow()).contains("stagebill init");
        Files.writeString(folder.resolve("stagebill.yml"), SOURCES);
        assertThat(stopOf(folder, Overrides.NONE, Map.of()).diagnostics().get(0).hint())
                .contains("rename stagebill.yml to stagebill.yaml");
        assertThat(stopOf(folder.resolve("no"), Overrides.NONE, Map.of()))
                .hasMessageContaining("there is no file or folder");
    }

    @Test
    void portalFileMayHaveAnyName() throws IOException {
        Path file = Files.writeString(folder.resolve("other.yaml"), SOURCES);
        PortalConfig config = new PortalFileReader().read(file, Overrides.NONE, Map.of(), diagnostics);
        assertThat(config.folder()).isEqualTo(folder);
    }

    private PortalConfig read(String text) throws IOException {
        return read(text, Overrides.NONE, Map.of());
    }

    private PortalConfig read(String text, Overrides overrides, Map<String, String> variables) throws IOException {
        Files.writeString(folder.resolve("stagebill.yaml"), text);
        return new PortalFileReader().read(folder, overrides, variables, diagnostics);
    }

    private BuildStopped stop(String text, Overrides overrides, Map<String, String> variables) throws IOException {
        Files.writeString(folder.resolve("stagebill.yaml"), text);
        return stopOf(folder, overrides, variables);
    }

    private BuildStopped stopOf(Path path, Overrides overrides, Map<String, String> variables) {
        BuildStopped stop = catchThrowableOfType(
                BuildStopped.class, () -> new PortalFileReader().read(path, overrides, variables, diagnostics));
        assertThat(stop).isNotNull();
        return stop;
    }

    private List<Diagnostic> findings(String text) throws IOException {
        return stop(text, Overrides.NONE, Map.of()).diagnostics();
    }

    private Diagnostic finding(String text) throws IOException {
        List<Diagnostic> found = findings(text);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static org.assertj.core.groups.Tuple row(String code, String position, String message) {
        return org.assertj.core.groups.Tuple.tuple(code, position, message);
    }

    private static String position(Diagnostic finding) {
        SourceLocation location = finding.location().orElseThrow();
        return location.line() + ":" + location.column();
    }

    @Test
    void theVersionsOfASourceTakeThePlaceOfThoseOfAll() throws IOException {
        PortalConfig config = read("""
                docs:
                  versions: {tags: ["v*"], max: 3, show: newest-tag, title: next}
                sources:
                  - local: a
                  - local: b
                    docs-versions: {branches: ["release/*"], listed: true}
                  - local: c
                    docs-versions: {}
                """);
        assertThat(config.sources().get(0).versions())
                .contains(new VersionsConfig(
                        List.of("v*"),
                        List.of(),
                        3,
                        VersionsConfig.Shown.NEWEST_TAG,
                        Optional.of("next"),
                        false,
                        false));
        assertThat(config.sources().get(1).versions())
                .contains(new VersionsConfig(
                        List.of(),
                        List.of("release/*"),
                        10,
                        VersionsConfig.Shown.SOURCE,
                        Optional.empty(),
                        true,
                        false));
        assertThat(config.sources().get(2).versions()).isEmpty();
    }

    private static CatalogConfig.Rule rule(List<String> kinds, List<String> sources) {
        List<CatalogConfig.Allowed> allowed = kinds.stream()
                .map(kind -> new CatalogConfig.Allowed(kind, Optional.empty()))
                .toList();
        return new CatalogConfig.Rule(allowed, sources, List.of());
    }
}
