package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts paragraphs of very many lines that are quoted or indented, where a line begins with a letter: the library does not ask
 * {@link ParagraphLimit} about those.
 */
final class ParagraphBreaks {
    private static final String PREFIX = "> \t";
    private static final Pattern BLOCK = Pattern.compile("(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})\\s");

    private ParagraphBreaks() {}

    /** The lines, with an empty one, quoted like its neighbours, where a paragraph has become too long. */
    static List<SourceLine> apply(List<SourceLine> lines) {
        return lines.size() <= ParagraphLimit.MAX_LINES ? lines : parted(lines);
    }

    private static List<SourceLine> parted(List<SourceLine> lines) {
        List<SourceLine> out = new ArrayList<>(lines.size() + 64);
        int run = 0;
        for (SourceLine line : lines) {
            int start = start(line.text());
            run = ends(line, start) ? 0 : run + (continues(line.text(), start) ? 1 : 0);
            if (run > ParagraphLimit.MAX_LINES) {
                out.add(line.withText(line.text().substring(0, start).stripTrailing()));
                run = 0;
            }
            out.add(line);
        }
        return out;
    }

    private static int start(String text) {
        int at = 0;
        while (at < text.length() && PREFIX.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean ends(SourceLine line, int start) {
        String text = line.text();
        return line.code()
                || start == text.length()
                || (!Character.isLetter(text.charAt(start))
                        && BLOCK.matcher(text.substring(start)).lookingAt());
    }

    private static boolean continues(String text, int start) {
        return start > 0 && Character.isLetter(text.charAt(start));
    }
}
