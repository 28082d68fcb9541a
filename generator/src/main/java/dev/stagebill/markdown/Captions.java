package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Captions behind a block ({@code /// caption}, {@code /// figure-caption}, {@code /// table-caption} of {@code pymdownx.blocks.caption}):
 * block and caption become a figure. Figures and tables are counted, each on their own.
 */
final class Captions {
    private static final String EXTENSION = "pymdownx.blocks.caption";
    private static final Pattern NUMBER = Pattern.compile("(?:^|[\\s<>])(\\^?)(\\d+(?:\\.\\d+)*)(?=$|\\s)");
    private static final Map<String, String> WORDS = Map.of("figure-caption", "Figure", "table-caption", "Table");

    private final Map<String, List<Integer>> counts = new TreeMap<>();

    /** The captions right behind a block. */
    static List<Container> of(Node block) {
        @Nullable Node next = block.getNext();
        if (!(next instanceof Container)) {
            return List.of();
        }
        List<Container> captions = new ArrayList<>();
        while (next instanceof Container caption && caption.sort() == Container.Sort.CAPTION) {
            captions.add(caption);
            next = caption.getNext();
        }
        return captions;
    }

    /** Writes a block and its captions; the first one is the innermost. */
    void write(PageWriter page, Node block, List<Container> captions) {
        String[] prefixes = new String[captions.size()];
        for (int i = captions.size() - 1; i >= 0; i--) {
            prefixes[i] = prefix(page, captions.get(i), captions.size() - 1 - i);
        }
        for (int i = captions.size() - 1; i >= 0; i--) {
            open(page, captions.get(i));
            if (isBefore(page, captions.get(i))) {
                caption(page, captions.get(i), prefixes[i]);
            }
        }
        page.node(block);
        for (int i = 0; i < captions.size(); i++) {
            if (!isBefore(page, captions.get(i))) {
                caption(page, captions.get(i), prefixes[i]);
            }
            page.html.close("figure").newline();
        }
    }

    private static void open(PageWriter page, Container caption) {
        page.html.start("figure");
        String selector = NUMBER.matcher(words(caption))
                .replaceAll(" ")
                .replaceAll("[<>]", " ")
                .replaceAll("([#.])(?=[A-Za-z_])", " $1");
        AttributeList own = AttributeList.ofOptions(selector.replace('[', ' ').replace(']', ' '));
        AttributeList all = caption.attributes().and(own);
        all.id().ifPresent(page.html::id);
        String classes =
                all.classes().stream().filter(SafeId::isSafeClass).distinct().collect(Collectors.joining(" "));
        if (!classes.isEmpty()) {
            page.html.attribute("class", classes);
        }
        page.html.end().newline();
    }

    private static void caption(PageWriter page, Container caption, String prefix) {
        page.html.open("figcaption");
        @Nullable
        Node first =
                caption.getFirstChild() instanceof Container.Title title ? title.getNext() : caption.getFirstChild();
        if (!prefix.isEmpty()) {
            first = prefixed(page, prefix, first);
        }
        for (@Nullable Node node = first; node != null; node = node.getNext()) {
            page.node(node);
        }
        page.html.close("figcaption").newline();
        page.sections.gap();
    }

    /** Writes the prefix, and the first paragraph behind it; what follows. */
    private static @Nullable Node prefixed(PageWriter page, String prefix, @Nullable Node first) {
        page.html.open("p").start("span").attribute("class", "caption-prefix").end();
        page.text(prefix);
        page.html.close("span");
        page.text(" ");
        @Nullable Node rest = first;
        if (first instanceof Paragraph paragraph) {
            page.children(paragraph);
            rest = paragraph.getNext();
        }
        page.html.close("p").newline();
        page.sections.gap();
        return rest;
    }

    private static boolean isBefore(PageWriter page, Container caption) {
        String words = words(caption);
        return words.contains("<") || (!words.contains(">") && page.options.flag(EXTENSION, "prepend", false));
    }

    /** @param depth how many captions are around this one */
    private String prefix(PageWriter page, Container caption, int depth) {
        String word = WORDS.get(caption.types().get(0));
        if (word == null) {
            return "";
        }
        Matcher number = NUMBER.matcher(words(caption));
        boolean given = number.find();
        if (given && number.group(1).isEmpty()) {
            return word + " " + number.group(2) + ".";
        }
        int level = given ? Math.min(9, Integer.parseInt(number.group(2).substring(0, 1))) : depth;
        int most = page.options
                .option(EXTENSION, "auto_level")
                .filter(value -> value.matches("[1-9]"))
                .map(Integer::parseInt)
                .orElse(10);
        return level < most && page.options.flag(EXTENSION, "auto", true)
                ? word + " " + counted(word, level) + "."
                : "";
    }

    /** The next number on a level. */
    private String counted(String word, int level) {
        List<Integer> numbers = counts.computeIfAbsent(word, any -> new ArrayList<>());
        while (numbers.size() > level + 1) {
            numbers.remove(numbers.size() - 1);
        }
        while (numbers.size() < level + 1) {
            numbers.add(numbers.size() < level ? 1 : 0);
        }
        numbers.set(level, numbers.get(level) + 1);
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private static String words(Container caption) {
        return caption.title().map(title -> title.getChars().toString()).orElse("");
    }
}
