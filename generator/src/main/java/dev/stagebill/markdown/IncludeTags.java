package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags that include other texts: {@code {% include-markdown "file" start="a" end="b" %}} and {@code {% include "file" %}} of the plugin
 * {@code include-markdown}, and {@code {!file!}} of {@code markdown_include}. Each only when it is switched on.
 */
final class IncludeTags {
    private static final Pattern TAG = Pattern.compile(
            "\\{%-?\\s*(include-markdown|include)\\s+(\"(?:[^\"\\\\]|\\\\.){0,1000}+\"|'(?:[^'\\\\]|\\\\.){0,1000}+')((?:[^%]|%(?!\\})){0,5000}+)%\\}");
    private static final Pattern BANG = Pattern.compile("\\{!\\s*+([^!\\n]{1,1000})!\\}");
    private static final Pattern ARGUMENT =
            Pattern.compile("([a-z][a-z-]*)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|[^\\s\"']+)");
    private static final Pattern TARGET = Pattern.compile(
            "(\\]\\(\\s*<?|^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?|(?:src|href)=[\"'])([^\\s)>\"'#:/][^\\s)>\"':]*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})(?=[ \\t])");

    private final Inclusion inclusion;
    private final boolean plugin;
    private final boolean bang;

    IncludeTags(Inclusion inclusion) {
        this.inclusion = inclusion;
        this.plugin = inclusion.options().has("plugin:include-markdown");
        this.bang = inclusion.options().has("markdown_include.include")
                || inclusion.options().has("markdown_include");
    }

    /** The lines with what they include. Paths start from the folder given, itself relative to the page's. */
    List<SourceLine> apply(List<SourceLine> lines, String folder) {
        boolean any = (plugin && lines.stream().anyMatch(line -> line.text().contains("{%")))
                || (bang && lines.stream().anyMatch(line -> line.text().contains("{!")));
        return any ? replaced(lines, folder) : lines;
    }

    private List<SourceLine> replaced(List<SourceLine> lines, String folder) {
        List<SourceLine> out = new ArrayList<>(lines.size() + 64);
        HtmlText text = new HtmlText(lines);
        Output output = new Output(out);
        int done = 0;
        Tags tags = new Tags(text.text(), plugin);
        Matcher tag = tags.matcher();
        while (tags.find(done)) {
            copy(text, done, tag.start(), output);
            int number = text.number(tag.start());
            List<SourceLine> inner = plugin
                    ? tagged(tag, folder, number)
                    : named(tag.group(1).strip(), Includes.From.BASE, number, Map.of());
            output.insert(inclusion.bounded(Links.shortened(tag.group()), number, inner, output.indent()));
            done = tag.end();
            if (plugin && text.charAt(done) != '\n') {
                output.newline();
            }
        }
        copy(text, done, text.length(), output);
        output.finish();
        return out;
    }

    /** Finds tags; none is looked for where the text holds no end of one near enough. */
    private static final class Tags {
        private static final int MAX_LENGTH = 7_000;

        private final String text;
        private final String mark;
        private final String endMark;
        private final Matcher matcher;

        Tags(String text, boolean plugin) {
            this.text = text;
            this.mark = plugin ? "{%" : "{!";
            this.endMark = plugin ? "%}" : "!}";
            this.matcher = (plugin ? TAG : BANG).matcher(text);
        }

        Matcher matcher() {
            return matcher;
        }

        boolean find(int from) {
            int end = -1;
            for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 2)) {
                Patience.check();
                end = end > at + 1 ? end : text.indexOf(endMark, at + 2);
                if (end < 0) {
                    return false;
                }
                if (end - at <= MAX_LENGTH
                        && matcher.region(at, end + endMark.length()).lookingAt()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void copy(HtmlText text, int from, int to, Output output) {
        for (int at = from; at < to; ) {
            int end = Math.min(to, text.lineEnd(at));
            output.text(text.text().substring(at, end), text.number(at));
            if (end < to) {
                output.newline();
            }
            at = end + 1;
        }
    }

    private List<SourceLine> tagged(Matcher tag, String folder, int number) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Matcher argument = ARGUMENT.matcher(tag.group(3));
        while (argument.find()) {
            arguments.put(argument.group(1), unquoted(argument.group(2)));
        }
        String path = unquoted(tag.group(2));
        boolean markdown = tag.group(1).equals("include-markdown");
        if (path.startsWith("/") || path.contains("://")) {
            return named(path.startsWith("/") ? path.substring(1) : path, Includes.From.BASE, number, arguments);
        }
        String full = joined(folder, path);
        List<SourceLine> inner = named(full, Includes.From.PAGE, number, arguments);
        int slash = full.lastIndexOf('/');
        String innerFolder = slash < 0 ? "" : full.substring(0, slash + 1);
        if (markdown && !"false".equals(arguments.get("rewrite-relative-urls")) && !innerFolder.isEmpty()) {
            inner = inner.stream().map(line -> moved(line, innerFolder)).toList();
        }
        return markdown ? offset(inner, arguments.get("heading-offset")) : inner;
    }

    private List<SourceLine> named(String path, Includes.From from, int number, Map<String, String> arguments) {
        return inclusion.within(path, from, number, lines -> {
            String text = between(String.join("\n", lines), path, number, arguments);
            List<String> chosen = List.of(text.split("\n", -1));
            if ("true".equals(arguments.get("dedent"))) {
                chosen = Snippets.dedented(chosen);
            }
            List<SourceLine> found = new ArrayList<>();
            chosen.forEach(line -> found.add(new SourceLine(line, number)));
            int slash = path.lastIndexOf('/');
            return "false".equals(arguments.get("recursive"))
                    ? found
                    : apply(found, from == Includes.From.PAGE && slash >= 0 ? path.substring(0, slash + 1) : "");
        });
    }

    private String between(String text, String path, int number, Map<String, String> arguments) {
        String start = arguments.getOrDefault("start", "");
        String end = arguments.getOrDefault("end", "");
        int from = text.indexOf(start);
        int to = end.isEmpty() ? text.length() : text.indexOf(end, Math.max(0, from) + start.length());
        if (from < 0 || to < 0) {
            inclusion.remark(
                    "\"" + path + "\" does not hold \"" + (from < 0 ? start : end)
                            + "\", where its part to include should " + (from < 0 ? "begin" : "end"),
                    number);
        }
        return text.substring(from < 0 ? 0 : from + start.length(), to < 0 ? text.length() : to);
    }

    /** Links of a text are written for its own folder. */
    private static SourceLine moved(SourceLine line, String folder) {
        Matcher target = TARGET.matcher(line.text());
        return target.find()
                ? line.withText(target.replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) + joined(folder, found.group(2)))))
                : line;
    }

    private static List<SourceLine> offset(List<SourceLine> lines, @org.jspecify.annotations.Nullable String offset) {
        if (offset == null || !offset.matches("-?[0-9]")) {
            return lines;
        }
        int by = Integer.parseInt(offset);
        List<SourceLine> out = new ArrayList<>();
        for (SourceLine line : Fences.mark(lines)) {
            Matcher heading = HEADING.matcher(line.text());
            boolean moves = !line.code() && heading.lookingAt();
            out.add(
                    moves
                            ? line.withText("#".repeat(Math.min(6, Math.max(1, heading.end() + by)))
                                    + line.text().substring(heading.end()))
                            : line);
        }
        return out.stream()
                .map(line -> new SourceLine(line.text(), line.number()))
                .toList();
    }

    /** A path from a folder, without steps up and down again. */
    private static String joined(String folder, String path) {
        String joined = folder + path;
        String before;
        do {
            before = joined;
            joined = joined.replaceFirst("(^|/)\\./", "$1").replaceFirst("(^|/)(?!\\.\\./)[^/]+/\\.\\./", "$1");
        } while (!joined.equals(before));
        return joined;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted
                ? text.substring(1, text.length() - 1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\'", "'")
                : text;
    }

    /** Lines that are put together from pieces. */
    private static final class Output {
        private final List<SourceLine> out;
        private final StringBuilder line = new StringBuilder();
        private int number;

        Output(List<SourceLine> out) {
            this.out = out;
        }

        void text(String text, int lineNumber) {
            if (line.length() == 0) {
                number = lineNumber;
            }
            line.append(text);
        }

        void newline() {
            out.add(new SourceLine(line.toString(), number));
            line.setLength(0);
        }

        String indent() {
            return line.toString().isBlank() ? line.toString() : "";
        }

        /** Further lines stand under the first, as far indented as the tag is. */
        void insert(List<SourceLine> lines) {
            String indent = indent();
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    newline();
                    text(lines.get(i).isBlank() ? "" : indent, lines.get(i).number());
                }
                text(lines.get(i).text(), lines.get(i).number());
            }
        }

        void finish() {
            if (line.length() > 0) {
                newline();
            }
        }
    }
}
