package dev.stagebill.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the cleaner has to say about a text: each thing once for each line, and not without end. */
final class Dropped {
    private static final int MAX_REMARKS = 50;

    private final Set<RenderedMarkdown.Remark> remarks = new LinkedHashSet<>();
    private int line;

    /** Everything from here on stands in this line or below. */
    void reach(int newLine) {
        line = newLine;
    }

    int line() {
        return line;
    }

    void remark(String message) {
        if (remarks.size() < MAX_REMARKS) {
            remarks.add(new RenderedMarkdown.Remark("docs.dropped-html", message, line));
        }
    }

    List<RenderedMarkdown.Remark> remarks() {
        return List.copyOf(remarks);
    }
}
