package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;

/** Gathers the plain text of a page by section, while the page is written. */
final class SectionText {
    private final List<Section> done = new ArrayList<>();
    private final List<Heading> open = new ArrayList<>();
    private StringBuilder current = new StringBuilder();
    private int muted;

    /** Ends the current section and begins the one of this heading. */
    void begin(Heading heading) {
        finish();
        open.removeIf(above -> above.level() >= heading.level());
        open.add(heading);
    }

    void add(CharSequence text) {
        if (muted == 0) {
            current.append(text);
        }
    }

    /** Keeps words of neighbouring blocks apart. */
    void gap() {
        if (muted == 0 && current.length() > 0 && current.charAt(current.length() - 1) != '\n') {
            current.append('\n');
        }
    }

    /** Passes over all text until {@link #unmute()}. */
    void mute() {
        muted++;
    }

    void unmute() {
        muted--;
    }

    /** All sections; one without text is kept when it has a heading. */
    List<Section> sections() {
        finish();
        return done;
    }

    private void finish() {
        String text = current.toString().strip();
        if (!text.isEmpty() || !open.isEmpty()) {
            String id = open.isEmpty() ? "" : open.get(open.size() - 1).id();
            done.add(new Section(id, open.stream().map(Heading::text).toList(), text));
        }
        current = new StringBuilder();
    }
}
