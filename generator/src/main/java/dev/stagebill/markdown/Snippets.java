package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Snippets in the notation of {@code pymdownx.snippets}: {@code --8<-- "file"}, also with lines ({@code file:2:5}) or a section
 * ({@code file:name}), or several files between two lines of {@code --8<--}.
 */
final class Snippets {
    private static final Pattern MARK =
            Pattern.compile("([ \\t]*)(;*)(-+8<-+)(?:[ \\t]+(\"(?:\\\\\"|[^\"])++\"|'(?:\\\\'|[^'])++'))?");
    private static final Pattern LINES =
            Pattern.compile("(.*?)(:(?:-?\\d+(?::-?\\d*)?|:-?\\d+)(?:,(?:-?\\d+(?::-?\\d*)?|:-?\\d+))*+)");
    private static final Pattern NAMED = Pattern.compile("(.*?):([a-zA-Z][-_0-9a-zA-Z]*)");
    private static final Pattern SECTION = Pattern.compile(
            "(?i).*?(;*)-+8<-+[ \\t]+\\[[ \\t]*(start|end)[ \\t]*:[ \\t]*([a-z][-_0-9a-z]*)[ \\t]*\\].*");

    private static final int MAX_MARK = 2_000;
    private static final int MAX_LINES = MarkdownRenderer.MAX_LENGTH;

    private final Inclusion inclusion;

    Snippets(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    /** The lines with their snippets, and those that every page gets. */
    List<SourceLine> apply(List<SourceLine> lines) {
        List<SourceLine> all = lines.stream().anyMatch(line -> line.text().contains("-8<-")) ? expanded(lines) : lines;
        List<String> appended = appended();
        if (appended.isEmpty()) {
            return all;
        }
        List<SourceLine> more = new ArrayList<>(all);
        int last = lines.get(lines.size() - 1).number();
        for (String path : appended) {
            more.add(new SourceLine("", last));
            more.addAll(snippet(path, "", last));
        }
        return more;
    }

    private List<String> appended() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Optional<String> path = inclusion.options().option("pymdownx.snippets", "auto_append." + i);
            if (path.isEmpty()) {
                break;
            }
            paths.add(path.get());
        }
        return paths;
    }

    private List<SourceLine> expanded(List<SourceLine> lines) {
        List<SourceLine> out = new ArrayList<>(lines.size() + 64);
        boolean block = false;
        for (SourceLine line : lines) {
            Patience.check();
            Matcher mark = MARK.matcher(line.text());
            if (!mark.matches()) {
                out.addAll(block ? listed(line) : List.of(line));
            } else if (!mark.group(2).isEmpty()) {
                out.add(line.withText(mark.group(1) + line.content().substring(1)));
            } else if (mark.group(4) == null) {
                block = !block;
            } else if (!block) {
                String path = mark.group(4);
                out.addAll(snippet(path.substring(1, path.length() - 1).strip(), mark.group(1), line.number()));
            }
        }
        return out;
    }

    private List<SourceLine> listed(SourceLine line) {
        String path = line.text().strip();
        String space =
                line.text().substring(0, line.text().length() - line.content().length());
        return path.isEmpty() ? List.of(line.withText("")) : snippet(path, space, line.number());
    }

    private List<SourceLine> snippet(String written, String space, int number) {
        if (written.startsWith("; ")) {
            return List.of();
        }
        if (written.startsWith(":")) {
            return List.of();
        }
        Part part = written.matches("(?i)https?://.*") ? new Part(written, "", "") : Part.of(written);
        List<SourceLine> inner = inclusion.within(part.path(), Includes.From.BASE, number, lines -> {
            List<SourceLine> found = new ArrayList<>();
            for (String line : part.of(lines, this, number)) {
                found.add(new SourceLine(line, number));
            }
            return expanded(found);
        });
        return inclusion.bounded(part.path(), number, inner, space).stream()
                .map(line -> line.isBlank() ? line : line.withText(space + line.text()))
                .toList();
    }

    /** Which part of which file. */
    private record Part(String path, String lines, String section) {
        static Part of(String written) {
            Matcher lines = LINES.matcher(written);
            if (lines.matches()) {
                return new Part(lines.group(1), lines.group(2).substring(1), "");
            }
            Matcher named = NAMED.matcher(written);
            return named.matches() ? new Part(named.group(1), "", named.group(2)) : new Part(written, "", "");
        }

        List<String> of(List<String> all, Snippets snippets, int number) {
            if (!section.isEmpty()) {
                return snippets.section(all, this, number);
            }
            List<String> chosen = lines.isEmpty() ? all : ranges(all);
            return snippets.dedents() && !lines.isEmpty() ? dedented(chosen) : withoutMarks(chosen);
        }

        private List<String> ranges(List<String> all) {
            List<String> chosen = new ArrayList<>();
            for (String range : lines.split(",", -1)) {
                int colon = range.indexOf(':');
                int first = index(colon < 0 ? range : range.substring(0, colon), 1, all.size());
                int last = colon < 0 ? all.size() : index(range.substring(colon + 1), all.size(), all.size());
                if (first <= last && chosen.size() < MAX_LINES) {
                    chosen.addAll(all.subList(Math.max(0, first - 1), Math.min(all.size(), last)));
                }
            }
            return chosen;
        }

        /** The number of a line; a negative one counts from the end, where the empty line after the last line end counts. */
        private static int index(String text, int otherwise, int size) {
            if (text.isEmpty() || text.equals("-") || text.length() > 8) {
                return otherwise;
            }
            int number = Integer.parseInt(text);
            return number < 0 ? Math.max(1, size + number + 2) : Math.min(Math.max(1, number), size + 1);
        }
    }

    private List<String> section(List<String> all, Part part, int number) {
        List<String> chosen = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        for (String line : all) {
            Matcher mark = mayBeMark(line) ? SECTION.matcher(line) : SECTION.matcher("");
            boolean isMark = mark.matches() && mark.group(1).isEmpty();
            if (isMark && mark.group(3).equals(part.section())) {
                inside = mark.group(2).equalsIgnoreCase("start");
                found |= inside;
                if (!inside) {
                    break;
                }
            } else if (inside) {
                chosen.add(line);
            }
        }
        if (!found) {
            inclusion.remark("\"" + part.path() + "\" has no section \"" + part.section() + "\" to include", number);
        }
        List<String> shown = withoutMarks(chosen);
        return dedents() ? dedented(shown) : shown;
    }

    private static boolean mayBeMark(String line) {
        return line.length() < MAX_MARK && line.contains("8<-");
    }

    private boolean dedents() {
        return inclusion.options().flag("pymdownx.snippets", "dedent_subsections", false);
    }

    /** The lines without the marks of sections; an escaped mark loses its escape. */
    private static List<String> withoutMarks(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            Matcher mark = SECTION.matcher(mayBeMark(line) ? line : "");
            if (!mark.matches()) {
                kept.add(line);
            } else if (!mark.group(1).isEmpty()) {
                kept.add(line.replaceFirst(";(-+8<)", "$1"));
            }
        }
        return kept;
    }

    /** The lines without the indentation that all of them have. */
    static List<String> dedented(List<String> lines) {
        int common = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.substring(Math.min(common, line.length())))
                .toList();
    }
}
