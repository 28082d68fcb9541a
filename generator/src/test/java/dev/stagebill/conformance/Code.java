package dev.stagebill.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A block of code or the source of a diagram.
 *
 * @param sort {@code code}, or {@code diagram} and its sort
 * @param language the language, empty when none is named or it is plain text
 * @param title the title above it
 * @param marked the marked lines, from 1
 * @param text the code without spaces at its end
 */
record Code(String sort, String language, String title, List<Integer> marked, String text) {
    private static final String WRAPPERS =
            "div.highlight, div.codehilite, figure.code, table.highlighttable, table.codehilitetable";
    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)(?:language|lang)-(\\S+)");

    /** The code that an element is, with the frame around it. */
    static Optional<Code> of(Element element) {
        Element diagram = element.is("[data-diagram]") ? element : element.selectFirst("> [data-diagram]");
        if (element.is("pre.mermaid, div.mermaid") || diagram != null) {
            Element source = diagram == null ? element : diagram;
            String sort = source.hasAttr("data-diagram") ? source.attr("data-diagram") : "mermaid";
            return Optional.of(new Code(
                    "diagram " + sort, "", "", List.of(), source.wholeText().strip()));
        }
        boolean code = element.is("pre") || element.is(WRAPPERS);
        Element pre = element.is("pre") ? element : element.select("pre").last();
        return code && pre != null ? Optional.of(of(element, pre)) : Optional.empty();
    }

    private static Code of(Element frame, Element pre) {
        Plain plain = new Plain();
        pre.traverse(plain);
        String lines = pre.attr("data-hl-lines");
        List<Integer> marked = lines.isEmpty() ? List.copyOf(plain.marked) : numbers(lines);
        return new Code(
                "code",
                language(frame),
                title(frame),
                marked,
                plain.text.toString().stripTrailing());
    }

    private static String title(Element frame) {
        Element title = frame.selectFirst(".filename, figcaption, [data-code-title]");
        return title == null ? "" : Meaning.collapsed(title.text()).strip();
    }

    private static String language(Element frame) {
        for (Element each : frame.getAllElements()) {
            Matcher matcher = LANGUAGE.matcher(each.className());
            if (each.hasAttr("data-lang") || matcher.find()) {
                String name = Meaning.lower(each.hasAttr("data-lang") ? each.attr("data-lang") : matcher.group(1));
                return name.equals("text") ? "" : name;
            }
        }
        return "";
    }

    private static List<Integer> numbers(String lines) {
        return Arrays.stream(lines.strip().split("[\\s,]+"))
                .filter(part -> part.matches("\\d{1,6}(-\\d{1,6})?"))
                .map(part -> part.split("-"))
                .flatMapToInt(ends ->
                        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    /** The code as lines of a page's meaning. */
    List<String> lines(String indent) {
        List<String> lines = new ArrayList<>();
        String marks = marked.stream().map(String::valueOf).collect(Collectors.joining(" "));
        lines.add(indent
                + sort
                + (language.isEmpty() ? "" : " lang=" + language)
                + (title.isEmpty() ? "" : " title=" + title)
                + (marks.isEmpty() ? "" : " marked=" + marks));
        text.lines().forEach(line -> lines.add(indent + "  | " + line.stripTrailing()));
        return lines;
    }

    /** The text of code, and which lines are marked in it. */
    private static final class Plain implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final TreeSet<Integer> marked = new TreeSet<>();

        @Override
        public void head(Node node, int depth) {
            boolean hidden = node instanceof TextNode && within(node);
            if (node instanceof TextNode part && !hidden) {
                text.append(part.getWholeText());
            } else if (node instanceof Element element && element.hasClass("hll")) {
                int first = 1 + (int) text.chars().filter(c -> c == '\n').count();
                int more = (int) element.wholeText()
                        .stripTrailing()
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                IntStream.rangeClosed(first, first + more).forEach(marked::add);
            }
        }

        private static boolean within(Node node) {
            for (Node up = node.parent(); up != null; up = up.parent()) {
                if (up instanceof Element element && element.is("[data-ui], .linenos, .filename, [aria-hidden=true]")) {
                    return true;
                }
            }
            return false;
        }
    }
}
