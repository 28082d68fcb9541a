package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A list in {@code /// define} of {@code pymdownx.blocks} as a definition list: paragraphs are terms, items of lists are what they mean. */
final class DefinitionLines {
    private static final Pattern ITEM = Pattern.compile(" {0,3}[-*+] .*");

    private final List<SourceLine> lines = new ArrayList<>();
    private boolean item;
    private boolean term;

    private DefinitionLines() {}

    static List<SourceLine> of(List<SourceLine> content) {
        DefinitionLines rewritten = new DefinitionLines();
        content.forEach(rewritten::add);
        return rewritten.lines;
    }

    private void add(SourceLine line) {
        if (!line.code() && ITEM.matcher(line.text()).matches()) {
            lines.add(line.withText(":   " + line.content().substring(1).stripLeading()));
            item = true;
            term = false;
        } else if (line.isBlank() || (item && line.indent() >= 2)) {
            lines.add(line.isBlank() ? line : line.shifted(Math.max(0, 4 - line.indent())));
            term = false;
        } else {
            term(line);
            item = false;
            term = true;
        }
    }

    /** Lines of one paragraph are one term. */
    private void term(SourceLine line) {
        if (term) {
            SourceLine before = lines.remove(lines.size() - 1);
            lines.add(line.withText(before.text() + " " + line.content()));
        } else {
            lines.add(line);
        }
    }
}
