package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts in the texts that a page includes. It never goes deeper than a few texts in texts, never in circles, and never beyond what a page may
 * hold; addresses are not fetched. Included lines carry the number of the line that includes them.
 */
final class Inclusion {
    private static final int MAX_DEPTH = 10;
    private static final int MAX_REMARKS = 50;

    private final PageInput input;
    private final Set<RenderedMarkdown.Remark> remarks = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long room = MarkdownRenderer.MAX_LENGTH;

    private Inclusion(PageInput input) {
        this.input = input;
    }

    /** The lines with all that they include. */
    static List<SourceLine> apply(List<SourceLine> lines, PageInput input, List<RenderedMarkdown.Remark> remarks) {
        Inclusion inclusion = new Inclusion(input);
        List<SourceLine> all = new IncludeTags(inclusion).apply(lines, "");
        all = new Snippets(inclusion).apply(all);
        remarks.addAll(inclusion.remarks);
        return all;
    }

    MarkdownOptions options() {
        return input.options();
    }

    /** Says that a text cannot be included. */
    void remark(String message, int line) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(new RenderedMarkdown.Remark("docs.missing-include", message, line));
        }
    }

    /** Reads a text and works on it as long as it is open; nothing when it is missing, open already, or too much. */
    List<SourceLine> within(String path, Includes.From from, int line, Reader reader) {
        if (path.matches("(?i)[a-z][a-z0-9+.-]*://.*")) {
            remark("\"" + path + "\" is not included: texts from other hosts are not fetched", line);
            return List.of();
        }
        if (open.contains(path) || open.size() >= MAX_DEPTH) {
            remark("\"" + path + "\" includes itself, or is included too deeply, and is left out", line);
            return List.of();
        }
        Optional<String> text = input.includes().text(path, from);
        if (text.isEmpty()) {
            remark(
                    "\"" + path + "\" is to be included, but there is no such file where included texts are looked up",
                    line);
            return List.of();
        }
        room -= text.get().length() + 1;
        if (room < 0 || NestingLimit.refusal(text.get()).isPresent()) {
            remark("\"" + path + "\" is left out: the page includes too much, or the text is nested too deeply", line);
            return List.of();
        }
        open.push(path);
        try {
            return reader.read(lines(text.get()));
        } finally {
            open.pop();
        }
    }

    /** Lines that were found, unless they take more room behind an indentation, or chosen twice, than a page has. */
    List<SourceLine> bounded(String path, int number, List<SourceLine> found, String indent) {
        long length = found.stream()
                .mapToLong(line -> line.text().length() + indent.length())
                .sum();
        if (length > MarkdownRenderer.MAX_LENGTH) {
            remark("\"" + path + "\" is left out: the page includes too much", number);
            return List.of();
        }
        return found;
    }

    /** Works on a text while it is open. */
    @FunctionalInterface
    interface Reader {
        List<SourceLine> read(List<String> lines);
    }

    private static List<String> lines(String text) {
        String clean = NestingLimit.normalised(text);
        List<String> lines = new ArrayList<>(List.of(clean.split("\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}
