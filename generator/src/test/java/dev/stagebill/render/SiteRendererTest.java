package dev.stagebill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.Page;
import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRendererTest {
    @TempDir
    Path folder;

    private static Theme builtIn() {
        return Theme.load("default", Optional.empty(), Optional.empty());
    }

    private Path publish(SitePlan plan, Theme theme) {
        Path target = folder.resolve("site");
        assertThat(SampleSite.publish(plan, theme, target).all()).isEmpty();
        return target;
    }

    private static Document document(Path site, String path) throws IOException {
        return Jsoup.parse(site.resolve(path).toFile(), "UTF-8");
    }

    private static Map<String, String> texts(Path site) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private Theme ownTemplate(String name, String source) throws IOException {
        Path templates = folder.resolve("theme/templates");
        Files.createDirectories(templates);
        Files.writeString(templates.resolve(name), source);
        return Theme.load("default", Optional.of(folder.resolve("theme")), Optional.empty());
    }

    @Test
    void everyTypeOfPageIsWritten() throws IOException {
        SitePlan plan = SampleSitePlan.in(folder);
        Path site = publish(plan, builtIn());
        assertThat(plan.pages().stream().<Class<?>>map(Page::getClass)).contains(Page.class.getPermittedSubclasses());
        for (Page page : plan.pages()) {
            Document document = document(site, page.path().value());
            assertThat(document.title()).as(page.path().value()).startsWith(page.title());
            assertThat(document.select("main h1")).as(page.path().value()).isNotEmpty();
        }
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        Map<String, String> first = texts(publish(SampleSitePlan.in(folder), builtIn()));
        assertThat(texts(publish(SampleSitePlan.in(folder), builtIn()))).isEqualTo(first);
    }

    @Test
    void rowsNodesAndFindingsSayWhatTheyAreAbout() throws IOException {
        Path site = publish(SampleSitePlan.in(folder), builtIn());
        assertThat(document(site, "catalog/index.html").select("tr[data-ref='component:default/payments']"))
                .hasSize(1);
        Document entity = document(site, "catalog/default/component/payments/index.html");
        assertThat(entity.select("svg a[data-ref='api:default/payments-api'][href]"))
                .hasSize(1);
        assertThat(entity.select("svg [data-relation='providesApi']")).isNotEmpty();
        assertThat(document(site, "problems/index.html").select("[data-code][data-severity]"))
                .hasSize(4);
        assertThat(document(site, "problems/index.html")
                        .select("[data-severity=error][data-ref='component:default/payments']")
                        .text())
                .contains("catalog-info.yaml:14:10", "did you mean group:default/payments-team?");
    }

    @Test
    void aMissingOwnerHasAPageThatSaysSo() throws IOException {
        Path site = publish(SampleSitePlan.in(folder), builtIn());
        Document page = document(site, "catalog/default/group/finance-ghosts/index.html");
        assertThat(page.select("main").text()).contains("No source defines group:default/finance-ghosts");
        assertThat(page.select("tr[data-ref='api:default/ledger-events']")).hasSize(1);
    }

    @Test
    void aDocumentationPageHasItsMarks() throws IOException {
        Path site = publish(SampleSitePlan.in(folder), builtIn());
        Document page = document(site, "docs/default/component/payments/index.html");
        assertThat(page.select("article[data-content=docs]")).hasSize(1);
        assertThat(page.select("nav[data-nav=docs] a[aria-current=page]").text())
                .isEqualTo("Payments handbook");
        assertThat(page.select("nav[data-nav=docs]").attr("data-nav-src")).isEqualTo("navigation.json");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("operations/runbook/index.html");
        assertThat(page.select(".outline a").eachAttr("href"))
                .containsExactly("#what-a-payment-is", "#intents", "#refunds", "#running-it", "#limits");
    }

    @Test
    void thePageForMissingAddressesLinksFromTheRoot() throws IOException {
        Path site = publish(SampleSitePlan.in(folder), builtIn());
        Document page = document(site, "404.html");
        assertThat(page.select("a[href], link[href], script[src]").stream()
                        .map(each -> each.hasAttr("href") ? each.attr("href") : each.attr("src"))
                        .filter(link -> !link.startsWith("#") && !link.startsWith("data:")))
                .isNotEmpty()
                .allMatch(link -> link.startsWith("/portal/"));
    }

    @Test
    void theSitemapNamesThePagesThatMayBeListed() throws IOException {
        Map<String, String> files = texts(publish(SampleSitePlan.in(folder), builtIn()));
        assertThat(files.get("sitemap.xml"))
                .contains("<loc>https://acme.example/portal/</loc>")
                .contains("<loc>https://acme.example/portal/catalog/default/component/payments/</loc>")
                .doesNotContain("404");
        assertThat(files.get("robots.txt")).contains("Sitemap: https://acme.example/portal/sitemap.xml");
    }

    @Test
    void anOwnTemplateMayExtendTheBuiltInOneOfTheSameName() throws IOException {
        Theme theme = ownTemplate(
                "layout.peb",
                "{% extends \"default:layout.peb\" %}{% block head %}<meta name=\"mine\" content=\"yes\">{% endblock %}");
        Document page = document(publish(SampleSitePlan.in(folder), theme), "teams/index.html");
        assertThat(page.select("meta[name=mine]")).hasSize(1);
        assertThat(page.select("main h1").text()).isEqualTo("Teams");
    }

    @Test
    void aMistakeInAnOwnTemplateIsReportedWithItsPlace() throws IOException {
        Theme theme = ownTemplate(
                "teams.peb", "{% extends \"layout.peb\" %}\n{% block main %}\n{{ page.tittle }}\n{% endblock %}");
        BuildStopped stopped = stoppedBy(theme);
        assertThat(stopped.reason()).isEqualTo(BuildStopped.Cause.CONFIGURATION);
        Diagnostic diagnostic = stopped.diagnostics().get(0);
        assertThat(diagnostic.code()).isEqualTo("theme.bad-template");
        assertThat(diagnostic.location().map(SourceLocation::pathAndPosition)).contains("templates/teams.peb:3");
        assertThat(diagnostic.message()).contains("tittle");
    }

    @Test
    void aTemplateThatIsNoTemplateIsReported() throws IOException {
        Theme theme = ownTemplate("teams.peb", "{% if %}");
        assertThat(stoppedBy(theme).diagnostics().get(0).location().map(SourceLocation::pathAndPosition))
                .contains("templates/teams.peb:1");
    }

    @Test
    void aTemplateCannotReachTheMachine() throws IOException {
        for (String source : List.of(
                "{{ page.getClass().getClassLoader() }}",
                "{{ page.title.getClass() }}",
                "{{ \"\".getClass().forName(\"java.lang.Runtime\") }}",
                "{% include \"../../../../../../etc/hostname\" %}")) {
            assertThat(stoppedBy(ownTemplate("teams.peb", source)).reason())
                    .as(source)
                    .isEqualTo(BuildStopped.Cause.CONFIGURATION);
        }
    }

    @Test
    void aPathThatIsTakenIsReported() {
        SitePlan plan = SampleSitePlan.in(folder);
        SitePlan twice = new SitePlan(
                plan.config(),
                plan.catalog(),
                plan.pages(),
                List.of(new dev.stagebill.site.SiteFile(
                        new OutputPath("INDEX.html"), dev.stagebill.output.Content.of("again"))),
                plan.menu());
        assertThat(SampleSite.publish(twice, builtIn(), folder.resolve("site")).all())
                .extracting(Diagnostic::code)
                .containsExactly("site.path-taken");
    }

    private BuildStopped stoppedBy(Theme theme) {
        return assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(() -> SampleSite.publish(SampleSitePlan.in(folder), theme, folder.resolve("site")))
                .actual();
    }
}
