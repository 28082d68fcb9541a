package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links by name whose name is set apart, by a blank or on the next line: {@code [the guide] [guide]}. Python-Markdown takes them for links,
 * CommonMark does not; only names that the page defines count. Two names that are both defined stay the two links their author meant.
 */
final class SpacedLinks {
    private static final Pattern DEFINITION = Pattern.compile("[> \\t]*\\[([^\\[\\]^][^\\[\\]]*)\\]:.*");
    private static final Pattern NAME =
            Pattern.compile("(?<!\\\\)(?:\\[([^\\[\\]]*))?\\][ \\t](\\[([^\\[\\]^][^\\[\\]]*)\\])(?![(\\[:])");
    private static final Pattern TEXT = Pattern.compile(".*\\[([^\\[\\]]+)\\]");
    private static final Pattern NEXT = Pattern.compile("[ \\t]*(\\[([^\\[\\]^][^\\[\\]]*)\\])(?![(\\[:])(.*)");

    private static final Pattern PROSE = Pattern.compile("[\\p{L}\"'(`#]");
    private static final int CODE = 4;
    private static final int MAX_BEFORE = 50;

    private final Set<String> defined = new HashSet<>();

    private SpacedLinks() {}

    /** The lines with such names right behind what they are names of. */
    static List<SourceLine> join(List<SourceLine> lines) {
        SpacedLinks links = new SpacedLinks();
        lines.forEach(links::define);
        return links.defined.isEmpty() ? lines : links.joined(lines);
    }

    private void define(SourceLine line) {
        if (!line.code() && line.content().startsWith("[")) {
            Matcher matcher = DEFINITION.matcher(line.text());
            if (matcher.matches()) {
                defined.add(key(matcher.group(1)));
            }
        }
    }

    private List<SourceLine> joined(List<SourceLine> lines) {
        List<SourceLine> out = new ArrayList<>(lines.size());
        boolean code = false;
        for (SourceLine line : lines) {
            code = isIndentedCode(line, out, code);
            out.add(code || line.code() || line.text().indexOf('[') < 0 ? line : onLine(onNextLine(line, out)));
        }
        return out;
    }

    /** Whether a line is code by its indentation: below text that is no item, and that nothing else opens a block with. */
    private static boolean isIndentedCode(SourceLine line, List<SourceLine> before, boolean code) {
        if (line.isBlank()) {
            return code;
        }
        if (line.indent() < CODE) {
            return false;
        }
        if (code || before.isEmpty()) {
            return true;
        }
        if (!before.get(before.size() - 1).isBlank()) {
            return false;
        }
        for (int i = before.size() - 1, steps = 0; i >= 0 && steps < MAX_BEFORE; i--, steps++) {
            Patience.compare();
            SourceLine above = before.get(i);
            if (!above.isBlank() && above.indent() < CODE) {
                if (!PROSE.matcher(above.content()).lookingAt()) {
                    return false;
                }
                if (i == 0 || before.get(i - 1).isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    private SourceLine onLine(SourceLine line) {
        return line.text().contains("] [") || line.text().contains("]\t[")
                ? line.withText(NAME.matcher(line.text()).replaceAll(this::moved))
                : line;
    }

    private String moved(MatchResult found) {
        boolean twoLinks = found.group(1) != null && (isDefined(found.group(1)) || isTask(found.group(1)));
        String before = found.group().substring(0, found.start(2) - found.start() - 1);
        return Matcher.quoteReplacement(
                isDefined(found.group(3)) && !twoLinks ? before + found.group(2) : found.group());
    }

    /** A name at the start of a line goes to the end of the line before it. */
    private SourceLine onNextLine(SourceLine line, List<SourceLine> out) {
        SourceLine before = out.isEmpty() ? line : out.get(out.size() - 1);
        Matcher matcher = NEXT.matcher(line.text());
        Matcher open = TEXT.matcher(before.text());
        if (before.code()
                || !open.matches()
                || isDefined(open.group(1))
                || !matcher.matches()
                || !isDefined(matcher.group(2))
                || matcher.group(3).isBlank()) {
            return line;
        }
        out.set(out.size() - 1, before.withText(before.text() + matcher.group(1)));
        return line.withText(" ".repeat(line.indent()) + matcher.group(3).stripLeading());
    }

    private static boolean isTask(String text) {
        return text.equals(" ") || text.equalsIgnoreCase("x");
    }

    private boolean isDefined(String name) {
        return defined.contains(key(name));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
