package dev.stagebill.techdocs;

import dev.stagebill.markdown.MarkdownLinks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a post without front matter and title: what is shown of it in lists ends at a mark.
 *
 * @param title the heading it begins with
 * @param excerpt the lines up to the mark, all when there is none; links by name have their addresses with them
 * @param cut whether there is more
 * @param words how many words the whole has
 */
record BlogText(Optional<String> title, String excerpt, boolean cut, int words) {
    private static final Pattern HEADING = Pattern.compile("# +(\\S.*?)[ #]*(?:\\{[^}]*\\})? *");
    private static final Pattern UNDERLINE = Pattern.compile("=+ *");
    private static final Pattern FENCE = Pattern.compile(" *(`{3,}|~{3,}).*");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[([^\\]^][^\\]]{0,200})\\]: *<?([^\\s>]+)>?.*");
    private static final Pattern NAME = Pattern.compile("(`[^`]*`)|(\\])?\\[([^\\[\\]^]{1,200})\\](?![(:\\[])");
    private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,100}\\](?!:)");

    static BlogText of(String written, String separator) {
        String text = written.replace("\r\n", "\n");
        List<String> lines = text.substring(MarkdownLinks.frontMatterLength(text))
                .strip()
                .lines()
                .toList();
        int begin = 0;
        Optional<String> title = Optional.empty();
        Matcher heading = HEADING.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (heading.matches()) {
            title = Optional.of(heading.group(1));
            begin = 1;
        } else if (lines.size() > 1 && UNDERLINE.matcher(lines.get(1)).matches()) {
            title = Optional.of(lines.get(0));
            begin = 2;
        }
        List<String> body = lines.subList(begin, lines.size());
        List<String> shown = shown(body, separator);
        int words = (int) body.stream()
                .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                .filter(word -> !word.isEmpty())
                .count();
        return new BlogText(
                title.map(BlogText::plain),
                String.join("\n", named(shown, definitions(body))).strip(),
                shown.size() < body.size(),
                words);
    }

    private static String plain(String heading) {
        return heading.replaceAll("!?\\[([^\\]]*)\\](?:\\([^)]*\\)|\\[[^\\]]*\\])?", "$1")
                .replaceAll(":[a-z0-9_+-]+:(?:\\{[^}]*\\})?", "")
                .replaceAll("[*`_]", "")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static List<String> shown(List<String> body, String separator) {
        String fence = "";
        for (int i = 0; i < body.size(); i++) {
            fence = fence(fence, body.get(i));
            if (fence.isEmpty() && body.get(i).strip().equals(separator)) {
                return body.subList(0, i);
            }
        }
        return body;
    }

    /** The marks that open the code a line is in; empty outside of code. */
    private static String fence(String open, String line) {
        Matcher mark = FENCE.matcher(line);
        if (!mark.matches()) {
            return open;
        }
        return open.isEmpty() ? mark.group(1) : mark.group(1).startsWith(open) ? "" : open;
    }

    private static Map<String, String> definitions(List<String> body) {
        Map<String, String> definitions = new LinkedHashMap<>();
        for (String line : body) {
            Matcher definition = DEFINITION.matcher(line);
            if (definition.matches()) {
                definitions.putIfAbsent(key(definition.group(1)), definition.group(2));
            }
        }
        return definitions;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** In a list, names of one post could mean something else in the next, so addresses take their place; footnotes stay with the post. */
    private static List<String> named(List<String> lines, Map<String, String> definitions) {
        List<String> named = new ArrayList<>();
        String fence = "";
        for (String line : lines) {
            String before = fence;
            fence = fence(fence, line);
            boolean code = !fence.isEmpty() || !before.isEmpty();
            if (code) {
                named.add(line);
            } else if (!DEFINITION.matcher(line).matches()) {
                named.add(NOTE.matcher(addressed(line, definitions)).replaceAll(""));
            }
        }
        return named;
    }

    private static String addressed(String line, Map<String, String> definitions) {
        return NAME.matcher(line).replaceAll(name -> {
            boolean code = name.group(1) != null;
            Optional<String> address =
                    code ? Optional.empty() : Optional.ofNullable(definitions.get(key(name.group(3))));
            String words = name.group(2) == null ? "[" + name.group(3) + "]" : "]";
            return Matcher.quoteReplacement(
                    address.map(target -> words + "(" + target + ")").orElse(name.group()));
        });
    }
}
