package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import java.util.List;

/** The text of a descriptor as pages show it: a definition of an API can make it as long as a book. */
final class DescriptorText {
    private static final int MAX_LINES = 300;
    private static final int MAX_CHARACTERS = 16_000;

    private DescriptorText() {}

    /** The text without blank lines around it, cut at the end of a line; the last line then says how much is missing. */
    static String shown(Entity entity) {
        String text = entity.envelope().text().strip();
        List<String> lines = text.lines().toList();
        StringBuilder shown = new StringBuilder();
        int count = 0;
        while (count < Math.min(MAX_LINES, lines.size())
                && shown.length() + lines.get(count).length() <= MAX_CHARACTERS) {
            shown.append(lines.get(count)).append('\n');
            count++;
        }
        return count == lines.size()
                ? text
                : shown + "# " + (lines.size() - count) + " more lines are in the file itself";
    }
}
