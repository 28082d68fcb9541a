package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What a page says, and where: near the name it is about, but not inside of what is nested below that name. */
@SuppressWarnings("ReferenceEquality") // an element is a place, however equal another one looks
final class ShownFacts {
    private static final Pattern SPLIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][^<>]*>|<!--.*?-->|\\[[^\\[\\]]*]: +\\S+|&#?\\w+;|```\\w*|:[a-z_]+:");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Document page;
    private final Map<String, List<Element>> sections = new HashMap<>();
    private final IdentityHashMap<Element, Map<String, List<Element>>> labels = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> own = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> whole = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Set<String>> words = new IdentityHashMap<>();

    ShownFacts(String html) {
        page = Jsoup.parse(html);
        section("page", page.body());
        page.select("#overview").forEach(each -> section("overview", each));
        page.select("section.operation")
                .forEach(each -> section(
                        "operation " + each.selectFirst("h3 .verb").text() + " "
                                + each.selectFirst("h3 .path").wholeText(),
                        each));
        page.select("section.schema")
                .forEach(each -> section("schema " + each.selectFirst("h3").wholeText(), each));
        page.select("section.scheme")
                .forEach(each -> section("scheme " + each.selectFirst("h3").wholeText(), each));
        page.select("section.group").forEach(each -> section("tag " + tag(each), each));
    }

    private static String tag(Element group) {
        Element name = group.selectFirst("> p .tag-name");
        return (name == null ? group.selectFirst("> h2") : name).wholeText();
    }

    private void section(String name, Element element) {
        sections.computeIfAbsent(name, key -> new ArrayList<>()).add(element);
    }

    boolean shows(StatedFact fact) {
        int mark = fact.section().startsWith("operation") ? fact.section().lastIndexOf('@') : -1;
        List<Element> direct = sections.getOrDefault(fact.section(), List.of());
        String place = direct.isEmpty() && mark >= 0 ? fact.section().substring(mark + 1) : "";
        List<Element> found = direct.isEmpty() && mark >= 0
                ? sections.getOrDefault(fact.section().substring(0, mark), List.of())
                : direct;
        return found.stream().anyMatch(section -> shows(section, fact, place));
    }

    private boolean shows(Element section, StatedFact fact, String place) {
        if (place.equals("group")) {
            Element group = section.closest("section.group");
            return group != null
                    && (fact.words().contains(tag(group))
                            || whole(section).contains(fact.words().get(0)));
        }
        List<Element> scopes = List.of(section);
        for (String name : fact.path()) {
            List<Element> inner = new ArrayList<>();
            for (Element each : labelled(section, name)) {
                if (scopes.stream().anyMatch(scope -> scope == section || isInside(each, scope))) {
                    inner.add(each);
                }
            }
            scopes = inner;
        }
        if (!place.isEmpty()) {
            return scopes.stream().anyMatch(each -> isIn(each, place));
        }
        boolean rows = !fact.path().isEmpty() && !fact.kind().startsWith("media");
        return scopes.stream()
                .anyMatch(each -> says(
                        each,
                        fact,
                        rows && each.parent() != null && each.parent().hasClass("fields")));
    }

    private static boolean isIn(Element value, String place) {
        Element before = value.parent();
        while (before != null && !before.is("h4")) {
            before = before.previousElementSibling() == null ? before.parent() : before.previousElementSibling();
        }
        String title = before == null ? "" : before.text().toLowerCase(Locale.ROOT);
        return title.contains(place.equals("formData") ? "body" : place.equals("querystring") ? "query" : place);
    }

    private static boolean isInside(Element element, Element ancestor) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private List<Element> labelled(Element section, String name) {
        return labels.computeIfAbsent(section, key -> {
                    Map<String, List<Element>> all = new HashMap<>();
                    key.select("dl.fields > dt, dl.responses > dt")
                            .forEach(dt -> Optional.ofNullable(dt.nextElementSibling())
                                    .ifPresent(dd -> all.computeIfAbsent(dt.wholeText(), text -> new ArrayList<>())
                                            .add(dd)));
                    return all;
                })
                .getOrDefault(name, List.of());
    }

    private boolean says(Element scope, StatedFact fact, boolean only) {
        String text = only ? own(scope) : whole(scope);
        for (String word : fact.words()) {
            if (fact.prose() ? !saysWords(scope, text, word) : !contains(text, word) && !named(fact, word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text holds a word, as it is or as JSON writes it. */
    private static boolean contains(String text, String word) {
        String escaped = JsonText.quoted(word);
        return text.contains(SPACE.matcher(word).replaceAll(" ").strip())
                || text.contains(SPACE.matcher(escaped.substring(1, escaped.length() - 1))
                        .replaceAll(" "));
    }

    /** A title that is the name itself need not be said again. */
    private static boolean named(StatedFact fact, String word) {
        return fact.kind().equals("schema.title")
                && !fact.path().isEmpty()
                && fact.path().get(fact.path().size() - 1).equals(word);
    }

    private boolean saysWords(Element scope, String text, String prose) {
        Set<String> shown = words.computeIfAbsent(
                scope, key -> new HashSet<>(Arrays.asList(SPLIT.split(text.toLowerCase(Locale.ROOT)))));
        String plain = TAG.matcher(prose).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> wanted = Arrays.stream(SPLIT.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        long missing = wanted.stream()
                .filter(word -> !shown.contains(word) && !text.contains(word))
                .count();
        return missing * 100 <= wanted.size() * 3L;
    }

    /** The text of an element without that of the rows nested in it. */
    private String own(Element element) {
        return own.computeIfAbsent(element, key -> text(key, true));
    }

    private String whole(Element element) {
        return whole.computeIfAbsent(element, key -> text(key, false));
    }

    private static String text(Element element, boolean own) {
        StringBuilder text = new StringBuilder();
        append(element, own, text);
        return SPACE.matcher(text).replaceAll(" ");
    }

    private static void append(Element element, boolean own, StringBuilder text) {
        if (element.hasAttr("href")) {
            text.append(' ')
                    .append(element.attr("href"))
                    .append(' ')
                    .append(Parser.unescapeEntities(element.attr("href"), true))
                    .append(' ');
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element inner && !(own && inner.is("dl.fields"))) {
                text.append(inner.isBlock() || inner.is("dt,dd,summary") ? " " : "");
                append(inner, own, text);
                if (inner.isBlock() || inner.is("dt,dd,summary")) {
                    text.append(' ');
                }
            }
        }
    }
}
