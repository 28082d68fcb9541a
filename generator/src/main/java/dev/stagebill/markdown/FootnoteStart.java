package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lets a footnote begin in the indented text behind its name, where Python-Markdown allows for a gap: {@code [^1]:}, an empty line, text. */
final class FootnoteStart {
    private static final Pattern NAME = Pattern.compile(" {0,3}\\[\\^[^\\]]+]:[ \\t]*");
    private static final int INDENT = 4;

    private FootnoteStart() {}

    static List<SourceLine> apply(List<SourceLine> lines) {
        List<SourceLine> out = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            int text = line.code() || line.text().indexOf("[^") < 0 ? i : firstText(lines, i + 1);
            boolean gap = text > i + 1 && text < lines.size() && lines.get(text).indent() >= INDENT;
            if (gap && NAME.matcher(line.text()).matches()) {
                SourceLine first = lines.get(text);
                out.set(i, line.withText(""));
                out.set(
                        text,
                        first.withText(
                                line.content().strip() + " " + first.text().substring(INDENT)));
            }
        }
        return out;
    }

    private static int firstText(List<SourceLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
