package dev.stagebill.differential;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Which lines of a block of code are marked. */
final class Lines {
    private Lines() {}

    /** The numbers of a list such as {@code 2 4-5}. */
    static String numbers(String list) {
        return Arrays.stream(list.strip().split("[\\s,]+"))
                .filter(part -> part.matches("\\d{1,6}(-\\d{1,6})?"))
                .map(part -> part.split("-"))
                .flatMapToInt(ends -> IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                .sorted()
                .distinct()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /** The numbers of the lines that are in marked spans. */
    static String marked(Element pre) {
        Marks marks = new Marks();
        pre.traverse(marks);
        return marks.lines.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static final class Marks implements NodeVisitor {
        private final TreeSet<Integer> lines = new TreeSet<>();
        private int line = 1;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line += count(text.getWholeText());
            } else if (node instanceof Element element && element.hasClass("hll")) {
                IntStream.rangeClosed(line, line + count(element.wholeText().stripTrailing())).forEach(lines::add);
            }
        }

        private static int count(String text) {
            return (int) text.chars().filter(c -> c == '\n').count();
        }
    }
}
