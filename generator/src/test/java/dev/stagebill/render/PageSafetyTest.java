package dev.stagebill.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.site.SitePlan;
import dev.stagebill.theme.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page of every portal, whatever the repositories say. */
class PageSafetyTest {
    private static final String DRAWN = ".graph svg *";

    private static final String ATTACK =
            "javascript:alert('1')\"><script>alert(2)</script><img src=x onerror=alert(3)>{{ 7*7 }}</title></style>";

    @TempDir
    Path folder;

    private final Map<String, Document> pages = new TreeMap<>();
    private final Map<String, Document> attacked = new TreeMap<>();

    @BeforeEach
    void renderBoth() throws IOException {
        pages.putAll(render("calm", UnaryOperator.identity()));
        attacked.putAll(render("attacked", text -> text.isEmpty() ? text : ATTACK + text));
    }

    private Map<String, Document> render(String name, UnaryOperator<String> text) throws IOException {
        SitePlan plan = SampleSitePlan.in(folder, text);
        Path site = folder.resolve(name);
        SampleSite.publish(plan, Theme.load("default", Optional.empty(), Optional.of("#0b6e6e")), site);
        Map<String, Document> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".html"))::iterator) {
                documents.put(site.relativize(file).toString(), Jsoup.parse(file.toFile(), "UTF-8"));
            }
        }
        return documents;
    }

    private Stream<Element> all(String selector) {
        return Stream.of(pages, attacked)
                .flatMap(each -> each.values().stream())
                .flatMap(each -> each.select(selector).stream());
    }

    @Test
    void everyPageHasAPolicyThatAllowsOnlyItsOwnFiles() {
        for (Document page : pages.values()) {
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
                    .doesNotContain("unsafe", "http:", "https:");
        }
    }

    @Test
    void nothingIsInline() {
        assertThat(all("style, [style]")).isEmpty();
        assertThat(all("script"))
                .isNotEmpty()
                .allMatch(script -> script.hasAttr("src") && script.data().isEmpty());
        assertThat(all("*").flatMap(each -> each.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(all("script[src], img[src], iframe, object, embed, link[rel=stylesheet], link[rel=icon]"))
                .noneMatch(each -> (each.attr("src") + each.attr("href")).matches("(?i)(https?:)?//.*"))
                .noneMatch(each -> List.of("iframe", "object", "embed").contains(each.tagName()));
    }

    @Test
    void hostileTextStaysText() {
        assertThat(all("img[src=x]")).isEmpty();
        assertThat(attacked.get("catalog/default/component/payments/index.html")
                        .select("h1")
                        .text())
                .isEqualTo(ATTACK + "Payments");
        assertThat(attacked).hasSameSizeAs(pages);
        pages.forEach((path, page) -> {
            assertThat(outsideDrawings(attacked.get(path)))
                    .as("elements of " + path)
                    .isEqualTo(outsideDrawings(page));
            assertThat(drawings(attacked.get(path)))
                    .as("drawings of " + path)
                    .isSubsetOf("a", "defs", "g", "marker", "path", "rect", "text", "title");
        });
    }

    private static long outsideDrawings(Document page) {
        return page.select("*").not(DRAWN).size();
    }

    /** How a drawing is laid out depends on how long its texts are; what it is made of does not. */
    private static Set<String> drawings(Document page) {
        return page.select(DRAWN).stream().map(Element::tagName).collect(Collectors.toSet());
    }

    @Test
    void noLinkRunsAnything() {
        assertThat(all("[href], [src], [action]")
                        .flatMap(each -> Stream.of("href", "src", "action").map(each::attr)))
                .noneMatch(link -> link.strip().toLowerCase(Locale.ROOT).matches("(javascript|vbscript|data:text).*"));
    }

    @Test
    void idsAreUniqueAndReferencesToThemLeadSomewhere() {
        pages.forEach((path, page) -> {
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            for (String attribute : List.of("aria-labelledby", "aria-controls", "popovertarget", "for")) {
                assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                        .as(path + " " + attribute)
                        .allMatch(id -> page.getElementById(id) != null);
            }
        });
    }

    @Test
    void linksInsideThePortalAreRelativeAndLeadToFilesAndAnchors() {
        pages.forEach((path, page) -> {
            if (path.equals("404.html")) {
                return;
            }
            page.select("a[href], link[href], script[src], form[action]").stream()
                    .map(each -> each.attr("href") + each.attr("src") + each.attr("action"))
                    .filter(link -> !link.matches("(https?|data|mailto):.*"))
                    .forEach(link -> assertLeadsSomewhere(path, page, link));
        });
    }

    private void assertLeadsSomewhere(String path, Document page, String link) {
        assertThat(link).as("link on " + path).doesNotStartWith("/");
        URI target = URI.create(path).resolve(link.isEmpty() ? path : link);
        String file = target.getPath();
        assertThat(folder.resolve("calm").resolve(file))
                .as(link + " on " + path)
                .isRegularFile();
        if (target.getFragment() != null && pages.containsKey(file)) {
            Document there = link.startsWith("#") ? page : pages.get(file);
            assertThat(there.getElementById(target.getFragment()))
                    .as(link + " on " + path)
                    .isNotNull();
        }
    }
}
