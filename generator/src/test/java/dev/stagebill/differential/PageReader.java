package dev.stagebill.differential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Reads what the article of a documentation page says, from the marks of docs/page-markup.md alone: of our pages, and of those that Material
 * for MkDocs makes. Takes what it has read out of the article, so that nothing is counted twice.
 */
final class PageReader {
    private static final String INTERFACE = "[data-ui], .headerlink, button, style, template, script:not([type^=math/tex]),"
            + " [aria-hidden=true], .md-content__button, .md-source-file, input[type=radio], .MathJax_Preview";
    private static final String DIAGRAMS = "pre.mermaid, div.mermaid, [data-diagram], [data-diagram-source], [data-source]";
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)(?:language|lang)-(\\S+)");

    private final Element article;
    private final Address address;
    private final Facts facts = new Facts();

    private PageReader(Element article, Address address) {
        this.article = article;
        this.address = address;
    }

    /** Reads an article, which is changed by that. */
    static Facts read(Element article, Address address) {
        PageReader reader = new PageReader(article, address);
        reader.article.select(INTERFACE).remove();
        reader.diagrams();
        reader.code();
        reader.math();
        reader.footnotes();
        reader.tasks();
        reader.pictures();
        reader.links();
        reader.tabs();
        reader.admonitions();
        reader.tables();
        reader.definitions();
        reader.headings();
        reader.words();
        return reader.facts;
    }

    private void diagrams() {
        for (Element each : article.select(DIAGRAMS)) {
            if (each.parents().contains(article)) {
                Element source = each.selectFirst("[data-diagram-source]");
                String text = each.hasAttr("data-source") ? each.attr("data-source") : (source == null ? each : source).wholeText();
                facts.add(Sort.DIAGRAMS, tight(text));
                Element frame = each.closest("figure");
                (frame == null ? each : frame).remove();
            }
        }
    }

    private void code() {
        for (Element frame : article.select("div.highlight, div.codehilite, table.highlighttable, figure.code, pre")) {
            Element pre = frame.normalName().equals("pre") ? frame : frame.select("pre").last();
            if (frame.parents().contains(article) && pre != null) {
                frame.select("td.linenos, .linenos").remove();
                facts.add(Sort.CODE, language(frame) + " | " + codeTitle(frame) + " | " + marked(pre) + " | " + lines(pre.wholeText()));
                frame.remove();
            }
        }
    }

    private static String lines(String code) {
        return code.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).stripTrailing();
    }

    private static String language(Element frame) {
        for (Element each : frame.getAllElements()) {
            Matcher matcher = LANGUAGE.matcher(each.className());
            if (each.hasAttr("data-lang") || matcher.find()) {
                String name = each.hasAttr("data-lang") ? each.attr("data-lang") : matcher.group(1);
                return name.equals("text") ? "" : name.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String codeTitle(Element frame) {
        Element title = frame.selectFirst(".filename, figcaption, [data-code-title]");
        String text = title == null ? frame.attr("data-title") : title.text();
        if (title != null) {
            title.remove();
        }
        return text;
    }

    private static String marked(Element pre) {
        if (pre.hasAttr("data-hl-lines")) {
            return Lines.numbers(pre.attr("data-hl-lines"));
        }
        return Lines.marked(pre);
    }

    private void math() {
        for (Element each : article.select(".arithmatex, [data-math], math, script[type^=math/tex]")) {
            if (each.parents().contains(article)) {
                Element annotation = each.selectFirst("annotation");
                String text = each.hasAttr("data-math") ? each.attr("data-math")
                        : annotation != null ? annotation.text() : each.wholeText() + each.data();
                facts.add(Sort.MATH, tight(text).replaceAll("^(\\\\\\(|\\\\\\[|\\${1,2})|(\\\\\\)|\\\\\\]|\\${1,2})$", "").strip());
                each.remove();
            }
        }
    }

    private void footnotes() {
        article.select(".footnote-backref, [role=doc-backlink], [data-footnote-backref]").remove();
        for (Element each : article.select("a.footnote-ref, [role=doc-noteref], [data-footnote-ref]")) {
            facts.add(Sort.FOOTNOTES, "mark " + each.text());
            each.remove();
        }
        for (Element section : article.select("div.footnote, .footnotes, [role=doc-endnotes], [data-footnotes]")) {
            section.select("> ol > li").forEach(note -> facts.add(Sort.FOOTNOTES, "note " + text(note)));
        }
    }

    private void tasks() {
        for (Element box : article.select("li input[type=checkbox], li [data-task]")) {
            Element item = box.closest("li");
            if (item != null) {
                facts.add(Sort.TASKS, (box.hasAttr("checked") ? "x " : "  ") + first(text(item)));
            }
        }
    }

    private static String first(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }

    private void pictures() {
        for (Element each : article.select("img")) {
            boolean emoji = each.className().matches(".*(emoji|gemoji|joypixels).*");
            if (emoji) {
                each.replaceWith(new TextNode(each.attr("alt")));
            } else {
                String name = address.fileName(each.attr("src"));
                facts.add(Sort.PICTURES, tight(each.attr("alt")) + " -> " + name);
            }
        }
        Elements icons = article.select("svg, [data-icon]");
        icons.stream().filter(each -> each.closest("svg, [data-icon]") == each && each.parents().stream()
                .noneMatch(up -> up.is("svg, [data-icon]"))).forEach(each -> facts.add(Sort.ICONS, "icon"));
    }

    private void links() {
        for (Element each : article.select("a[href]")) {
            facts.add(Sort.LINKS, text(each) + " -> " + address.of(each.attr("href")));
        }
    }

    private void tabs() {
        for (Element set : article.select("[data-tabs], .tabbed-set")) {
            Elements labels = set.select("> label, > .tabbed-labels > label, > [role=tab], > [data-tab-label]");
            Elements bodies = set.select("> .tabbed-content > .tabbed-block, > [role=tabpanel], > [data-tab-body]");
            for (int i = 0; i < Math.max(labels.size(), bodies.size()); i++) {
                facts.add(Sort.TABS, (i < labels.size() ? text(labels.get(i)) : "?") + ": " + (i < bodies.size() ? text(bodies.get(i)) : "?"));
            }
        }
    }

    private void admonitions() {
        for (Element each : article.select(".admonition, [data-admonition], details")) {
            Element title = each.selectFirst("> .admonition-title, > [data-admonition-title], > summary");
            String types = each.hasAttr("data-admonition") ? each.attr("data-admonition")
                    : Arrays.stream(each.className().split("\\s+")).filter(name -> !name.equals("admonition")).findFirst().orElse("");
            String whole = text(each);
            String head = title == null ? "" : text(title);
            facts.add(Sort.ADMONITIONS, types + " | " + head + " | " + whole.substring(Math.min(whole.length(), head.length())).strip());
        }
    }

    private void tables() {
        for (Element row : article.select("table tr")) {
            facts.add(Sort.TABLES, row.children().stream().map(PageReader::text).collect(Collectors.joining(" | ")));
        }
    }

    private void definitions() {
        article.select("dl > dt, dl > dd, dl > div > dt, dl > div > dd")
                .forEach(each -> facts.add(Sort.DEFINITIONS, each.normalName() + " " + text(each)));
    }

    private void headings() {
        for (Element each : article.select("h1, h2, h3, h4, h5, h6")) {
            boolean added = each.normalName().equals("h1") && each.attributes().isEmpty() && each.elementSiblingIndex() == 0;
            if (!added) {
                facts.add(Sort.HEADINGS, each.normalName() + " #" + each.id() + " " + text(each));
            }
        }
    }

    private void words() {
        Arrays.stream(text(article).split(" ")).filter(word -> !word.isEmpty()).forEach(word -> facts.add(Sort.WORDS, word));
    }

    /** The text of an element, with a blank wherever something begins on a line of its own. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        append(text, element);
        return tight(text.toString().replaceAll("[\\u200b\\u200c\\ufe0f]", "").replace('\u00a0', ' '));
    }

    private static void append(StringBuilder text, Element element) {
        boolean apart = element.isBlock() || List.of("br", "td", "th", "label", "summary", "img").contains(element.normalName());
        text.append(apart ? " " : "");
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (child instanceof Element inner && !inner.normalName().equals("svg")) {
                append(text, inner);
            }
        }
        text.append(apart ? " " : "");
    }

    private static String tight(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
