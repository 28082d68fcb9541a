package dev.stagebill.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A documentation as one of the two builders left it.
 *
 * @param folder where it is
 * @param pages what each page says, by its path from the root of the documentation, without {@code index.html}
 * @param navigation the tree of its navigation, one line for each entry
 */
record BuiltSite(Path folder, Map<String, Facts> pages, List<String> navigation) {
    /** No documentation. */
    static final BuiltSite NONE = new BuiltSite(Path.of(""), Map.of(), List.of());

    /** Reads a folder. */
    static BuiltSite read(Path folder) throws IOException {
        Map<String, Facts> pages = new TreeMap<>();
        List<String> navigation = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
                Document document = Jsoup.parse(file, "UTF-8");
                String path = path(folder, file);
                Optional<Element> article = article(document);
                if (article.isPresent() && !path.equals("404")) {
                    if (navigation.isEmpty()) {
                        navigation.addAll(navigation(document, file, folder));
                    }
                    pages.put(path, facts(document, article.get(), path));
                }
            }
        }
        return new BuiltSite(folder, pages, navigation);
    }

    private static String path(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return path.replaceFirst("(^|/)index\\.html$", "").replaceFirst("\\.html$", "");
    }

    private static Optional<Element> article(Document document) {
        return Optional.ofNullable(document.selectFirst("article[data-content=docs], article.md-content__inner"));
    }

    private static Facts facts(Document document, Element article, String path) {
        Address address = new Address(path.isEmpty() ? "" : path + "/");
        List<String> titles = titles(document, article);
        Facts facts = PageReader.read(article, address);
        titles.forEach(title -> facts.add(Sort.TITLES, title));
        for (String rel : List.of("prev", "next")) {
            Element link = document.selectFirst("a[rel=" + rel + "]");
            if (link != null) {
                facts.add(Sort.PREVIOUS_NEXT, rel + " " + address.of(link.attr("href")));
            }
        }
        return facts;
    }

    /** What may be taken for the title of a page, by docs/page-markup.md; MkDocs says it in one way only. */
    private static List<String> titles(Document document, Element article) {
        if (article.hasAttr("data-content")) {
            Stream<String> first = Stream.of(article.attr("data-title"), document.title().split(" [-|·] ")[0]);
            Stream<String> more = document.select("[data-nav=docs] [aria-current=page], article h1").eachText().stream();
            return Stream.concat(first, more).map(BuiltSite::plain).toList();
        }
        Element site = document.selectFirst("nav.md-nav--primary > label.md-nav__title");
        Element current = document.selectFirst("nav.md-nav--primary a.md-nav__link--active");
        String name = site == null ? "" : site.text();
        boolean home = document.title().equals(name) && current != null;
        return List.of(plain(home ? PageReader.text(current) : document.title().replaceFirst(" - " + Pattern.quote(name) + "$", "")));
    }

    private static List<String> navigation(Document document, Path file, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        Address address = new Address(folderOf(folder, file));
        Element own = document.selectFirst("nav[data-nav=docs]");
        if (own != null && own.hasAttr("data-nav-src")) {
            Path json = file.resolveSibling(own.attr("data-nav-src")).normalize();
            JsonNode tree = JsonMapper.builder().build().readTree(Files.readString(json));
            entries(tree, new Address(folderOf(folder, json)), 0, lines);
        } else {
            Element root = own != null ? own : document.selectFirst("nav.md-nav--primary");
            if (root != null) {
                entries(root, address, 0, lines);
            }
        }
        return lines;
    }

    /** A title without marks that one side leaves in it. */
    private static String plain(String title) {
        return title.replaceAll("`| ?\\{[:#.][^}]*\\}$", "");
    }

    private static String folderOf(Path folder, Path file) {
        String path = folder.relativize(file.getParent()).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
    }

    private static void entries(JsonNode list, Address address, int depth, List<String> lines) {
        for (JsonNode each : list) {
            String href = each.has("href") ? address.of(each.get("href").asString()) : "";
            lines.add("  ".repeat(depth) + plain(each.path("title").asString("")) + " -> " + href);
            if (each.has("children")) {
                entries(each.get("children"), address, depth + 1, lines);
            }
        }
    }

    private static void entries(Element nav, Address address, int depth, List<String> lines) {
        for (Element item : nav.select("> ul > li")) {
            Element link = item.selectFirst("> a, > div > a, > .md-nav__link > a");
            Element label = link == null ? item.selectFirst("> label, > span, > details > summary") : link;
            String href = link == null ? "" : address.of(link.attr("href"));
            lines.add("  ".repeat(depth) + (label == null ? "" : plain(PageReader.text(label))) + " -> " + href);
            item.select("> nav:not(.md-nav--secondary), > details").forEach(inner -> entries(inner, address, depth + 1, lines));
        }
    }
}
