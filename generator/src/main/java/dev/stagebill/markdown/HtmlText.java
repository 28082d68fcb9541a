package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text of lines as one string, with the places of elements in it. Looking for ends stops when it has taken too long. */
final class HtmlText {
    private static final long BUDGET = 30;

    private final List<SourceLine> lines;
    private final int[] starts;
    private final String text;
    private final Map<String, Integer> lastEnds = new HashMap<>();
    private long budget;

    HtmlText(List<SourceLine> lines) {
        this.lines = lines;
        this.starts = new int[lines.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(lines.get(i).text()).append('\n');
        }
        this.text = joined.toString();
        this.budget = text.length() * BUDGET + 100_000;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char charAt(int at) {
        return text.charAt(at);
    }

    private int index(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    SourceLine line(int at) {
        return lines.get(index(at));
    }

    int number(int at) {
        return line(at).number();
    }

    int lastNumber() {
        return lines.get(lines.size() - 1).number();
    }

    boolean isCode(int at) {
        return line(at).code();
    }

    /** How far a line is indented that begins at this place. */
    int indent(int at) {
        return starts[index(at)] == at ? line(at).indent() : 0;
    }

    int lineEnd(int at) {
        return text.indexOf('\n', at);
    }

    /** The first character in a range that is no blank; the end when there is none. */
    int firstVisible(int at, int end) {
        int i = at;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** What begins at an angle bracket. A comment without an end is looked for once, not to the end of the text at each beginning. */
    Optional<HtmlTag> tag(int at) {
        boolean unseen = text.startsWith("<!", at) || text.startsWith("<?", at);
        return unseen && lastOf(HtmlTag.unseenEnd(text, at)) <= at ? Optional.empty() : HtmlTag.at(text, at);
    }

    private int lastOf(String end) {
        return lastEnds.computeIfAbsent(end, text::lastIndexOf);
    }

    int indexOf(String part, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the next line of code begins in a range; negative when there is none. */
    int nextCode(int from, int end) {
        for (int i = index(from); i < starts.length && starts[i] < end; i++) {
            if (lines.get(i).code() && starts[i] >= from) {
                return starts[i];
            }
        }
        return -1;
    }

    /** Where the blank line, or the code, begins that follows a place. */
    int paragraphEnd(int at) {
        int end = lineEnd(at);
        while (end + 1 < text.length() && !isCode(end + 1) && !line(end + 1).isBlank()) {
            end = lineEnd(end + 1);
        }
        return end;
    }

    /** Whether what ends here is explained by a definition: nothing more stands on its line, and the next line begins with a colon. */
    boolean isTerm(int at) {
        int next = firstVisible(at, text.length());
        return next + 1 < text.length()
                && text.charAt(next) == ':'
                && Character.isWhitespace(text.charAt(next + 1))
                && text.indexOf('\n', at) < next;
    }

    /** As {@link #paragraphEnd}, or where the line ends behind which a tag of a block stands. */
    int textEnd(int at) {
        int end = lineEnd(at);
        while (end + 1 < text.length() && !isCode(end + 1) && !line(end + 1).isBlank() && !beginsBlock(end + 1)) {
            end = lineEnd(end + 1);
        }
        return end;
    }

    private boolean beginsBlock(int line) {
        int at = firstVisible(line, text.length());
        return text.charAt(at) == '<' && tag(at).filter(HtmlTag::isBlock).isPresent();
    }

    /** Where an element ends that begins with a tag; negative when nothing closes it. Open elements inside of it end with it. */
    int elementEnd(int start, HtmlTag tag) {
        int at = start + tag.text().length();
        if (lastEnd(tag.name()) < at) {
            return -1;
        }
        Deque<String> stack = new ArrayDeque<>();
        Map<String, Integer> counts = new HashMap<>();
        push(tag.name(), stack, counts);
        for (int i = next(at, tag); i >= 0 && budget > 0; ) {
            Patience.check();
            Optional<HtmlTag> found = tag(i);
            int after = i + found.map(inner -> inner.text().length()).orElse(1);
            if (found.isPresent()
                    && found.get().sort() == HtmlTag.Sort.END
                    && pop(found.get().name(), stack, counts)) {
                return after;
            }
            if (found.isPresent() && found.get().sort() == HtmlTag.Sort.START) {
                push(found.get().name(), stack, counts);
            }
            i = next(after, found.orElse(tag));
        }
        return -1;
    }

    /** The next angle bracket outside of code; inside of scripts only their end counts. */
    private int next(int from, HtmlTag before) {
        boolean script = before.sort() == HtmlTag.Sort.START
                && (before.name().equals("script") || before.name().equals("style"));
        int found = script ? endOf(before.name(), from) : text.indexOf('<', from);
        while (found >= 0 && isCode(found)) {
            found = text.indexOf('<', lineEnd(found));
        }
        budget -= found < 0 ? text.length() - from : found - from + 1;
        return found;
    }

    private int endOf(String name, int from) {
        for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
            if (text.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return -1;
    }

    private static void push(String name, Deque<String> stack, Map<String, Integer> counts) {
        stack.push(name);
        counts.merge(name, 1, Integer::sum);
    }

    /** Closes an element and those inside of it; whether all are closed now. */
    private static boolean pop(String name, Deque<String> stack, Map<String, Integer> counts) {
        if (counts.getOrDefault(name, 0) == 0) {
            return false;
        }
        String closed;
        do {
            closed = stack.pop();
            counts.merge(closed, -1, Integer::sum);
        } while (!closed.equals(name));
        return stack.isEmpty();
    }

    private int lastEnd(String name) {
        return lastEnds.computeIfAbsent(name, any -> {
            int found = text.lastIndexOf("</" + name);
            return found >= 0 ? found : lastIgnoringCase("</" + name);
        });
    }

    private int lastIgnoringCase(String part) {
        for (int i = text.length() - part.length(); i >= 0; i--) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return i;
            }
        }
        return -1;
    }
}
