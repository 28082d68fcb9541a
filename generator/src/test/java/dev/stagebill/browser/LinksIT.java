package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every link of every page of the sample portal, followed without a browser. */
class LinksIT {
    private static final String EXTERNAL = "(?is)(https?|mailto|tel|ssh|git):.*";

    /** The page is there, the heading is not: the link leads to the page. */
    private static final List<String> BROKEN_ON_PURPOSE = List.of(
            "docs/default/component/shipping-desk/index.html -> printing/index.html#paper-sizes",
            "docs/default/component/shipping-desk/print/index.html -> #p2-paper-sizes");

    private static final Set<String> LOADING =
            Set.of("img", "script", "link", "source", "iframe", "object", "embed", "video", "audio");

    private static Set<String> files;
    private static Map<String, Document> pages;

    @BeforeAll
    static void readEveryPage() throws IOException {
        Path folder = SamplePortal.get().folder();
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toUnmodifiableSet());
        }
        pages = new TreeMap<>();
        files.stream()
                .filter(file -> file.endsWith(".html"))
                .forEach(file -> pages.put(file, parse(folder.resolve(file))));
    }

    @Test
    void everyLinkInsideThePortalLeadsToAFileAndAnId() {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (String page : pages.keySet()) {
            for (String link : links(pages.get(page))) {
                if (!link.matches(EXTERNAL) && !link.startsWith("data:")) {
                    followed++;
                    problem(page, link).ifPresent(reason -> broken.add(page + " -> " + link + ": " + reason));
                }
            }
        }
        assertThat(broken)
                .filteredOn(each -> BROKEN_ON_PURPOSE.stream().noneMatch(each::startsWith))
                .isEmpty();
        assertThat(followed).isGreaterThan(5_000);
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        List<String> loaded = new ArrayList<>();
        pages.forEach((page, html) -> html.select("[src], [srcset], [data], link[href]").stream()
                .filter(element -> LOADING.contains(element.normalName()))
                .filter(element -> !element.attr("rel").equals("canonical"))
                .flatMap(LinksIT::addresses)
                .filter(link -> link.matches(EXTERNAL))
                .forEach(link -> loaded.add(page + " loads " + link)));
        assertThat(loaded).isEmpty();
    }

    @Test
    void everyIdIsUniqueOnItsPage() {
        List<String> twice = new ArrayList<>();
        pages.forEach((page, html) -> html.select("[id]").stream()
                .collect(Collectors.groupingBy(Element::id, Collectors.counting()))
                .forEach((id, count) -> {
                    if (count > 1) {
                        twice.add(page + " has #" + id + " " + count + " times");
                    }
                }));
        assertThat(twice).isEmpty();
    }

    @Test
    void everyPageCanBeReachedFromTheFrontPage() {
        Set<String> reached = new TreeSet<>(Set.of("index.html", "404.html"));
        List<String> next = new ArrayList<>(List.of("index.html"));
        while (!next.isEmpty()) {
            String page = next.remove(next.size() - 1);
            for (String link : links(pages.get(page))) {
                String target = link.matches(EXTERNAL) || link.startsWith("data:") ? page : target(page, link);
                if (pages.containsKey(target) && reached.add(target)) {
                    next.add(target);
                }
            }
        }
        assertThat(pages.keySet())
                .filteredOn(page ->
                        pages.get(page).select("meta[http-equiv=refresh]").isEmpty())
                .allMatch(reached::contains);
    }

    private static Optional<String> problem(String page, String link) {
        String target = target(page, link);
        String fragment = link.contains("#") ? decode(link.substring(link.indexOf('#') + 1)) : "";
        if (!files.contains(target)) {
            return Optional.of("no such file");
        }
        Document html = pages.get(target);
        boolean found = fragment.isEmpty() || (html != null && html.getElementById(fragment) != null);
        return found ? Optional.empty() : Optional.of("no such id");
    }

    /** The file a link names; pages for missing addresses name files from the root of the host. */
    private static String target(String page, String link) {
        String root = URI.create(SamplePortal.get().address(Access.HTTP)).getRawPath();
        String path = link.replaceAll("[?#].*", "");
        if (path.isEmpty()) {
            return page;
        }
        String base = page.equals("404.html") ? root : "/" + encode(page);
        String resolved = URI.create(base).resolve(path).normalize().getRawPath();
        return decode(
                page.equals("404.html") && resolved.startsWith(root)
                        ? resolved.substring(root.length())
                        : resolved.substring(1));
    }

    private static List<String> links(Document page) {
        return page.select("[href], [src], [srcset], [data-nav-src], form[action]").stream()
                .flatMap(LinksIT::addresses)
                .toList();
    }

    private static Stream<String> addresses(Element element) {
        Stream<String> set = Stream.of(element.attr("srcset").split(",", -1))
                .map(each -> each.strip().replaceAll("\\s.*", ""));
        Stream<String> plain =
                Stream.of("href", "src", "data", "data-nav-src", "action").map(element::attr);
        return Stream.concat(plain, set).filter(address -> !address.isEmpty());
    }

    private static String encode(String file) {
        return Path.of("/", file).toUri().getRawPath().substring(1);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(file, "UTF-8", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
