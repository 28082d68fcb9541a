package dev.stagebill.search;

import dev.stagebill.search.SearchDocument.Passage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes what is shown of each document, many documents to a file, while they come in. */
final class ResultFiles {
    /** Documents in a file. */
    static final int DOCUMENTS = 40;

    private static final int MAX_PASSAGES = 64;

    /** Of the text of a document so much is shown, from the beginnings of its first sections. */
    private static final int LETTERS = 120;

    private static final int LEAST_LETTERS = 24;

    private final SearchFiles files;
    private final List<String> records = new ArrayList<>();
    private int written;

    ResultFiles(SearchFiles files) {
        this.files = files;
    }

    /** Adds the next document. */
    void add(SearchDocument document) {
        records.add(record(document));
        if (records.size() == DOCUMENTS) {
            flush();
        }
    }

    /** Writes the last file and returns how many there are. */
    int finish() {
        if (!records.isEmpty()) {
            flush();
        }
        return written;
    }

    private void flush() {
        String number = Integer.toString(written++);
        files.write(
                SearchFiles.name(SearchFiles.RESULTS, number),
                Script.of(Script.string(SearchFiles.RESULTS), number, "[" + String.join(",\n", records) + "]"));
        records.clear();
    }

    private static String record(SearchDocument document) {
        List<String> passages = new ArrayList<>();
        int count = Math.min(MAX_PASSAGES, document.passages().size());
        int left = LETTERS;
        for (Passage passage : document.passages().subList(0, count)) {
            String lead = left > LEAST_LETTERS ? lead(passage.text(), left) : "";
            left -= lead.length();
            passages.add(fragment(passage));
            passages.add(Script.string(passage.heading()));
            passages.add(Script.string(lead));
        }
        return "[" + Script.string(document.title()) + "," + Script.string(document.context()) + ","
                + Script.string(document.path()) + "," + "[" + String.join(",", passages) + "]"
                + ups(document.passages(), count) + "]";
    }

    /** For each passage how many passages before it the heading above it is, 0 when there is none; nothing when all are 0. */
    private static String ups(List<Passage> passages, int count) {
        StringBuilder ups = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < count; i++) {
            int up = up(passages, i);
            any |= up > 0;
            Symbols.append(ups, up);
        }
        return any ? "," + Script.string(ups.toString()) : "";
    }

    private static int up(List<Passage> passages, int at) {
        List<String> above = passages.get(at).above();
        if (above.isEmpty()) {
            return 0;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (passages.get(i).heading().equals(above.get(above.size() - 1))) {
                return at - i;
            }
        }
        return 0;
    }

    /** The headings above a passage, the outermost first, from what was written. */
    static List<String> above(JsonNode record, int passage) {
        Deque<String> above = new ArrayDeque<>();
        String ups = record.path(4).asString("");
        for (int at = passage, up = up(ups, at); up > 0; up = up(ups, at)) {
            at -= up;
            above.addFirst(record.get(3).get(at * 3 + 1).asString());
        }
        return List.copyOf(above);
    }

    private static int up(String ups, int passage) {
        return passage < ups.length() ? new Symbols.Cursor(ups, passage).next() : 0;
    }

    /** A fragment is nearly always made of its heading, and then it is only said how: 0 as it is, 1 and more with this number behind. */
    private static String fragment(Passage passage) {
        String slug = slug(passage.heading());
        String fragment = passage.fragment();
        if (!slug.isEmpty() && fragment.equals(slug)) {
            return "0";
        }
        boolean numbered = !slug.isEmpty() && fragment.startsWith(slug + "_");
        String number = numbered ? fragment.substring(slug.length() + 1) : "";
        return number.matches("[1-9][0-9]{0,3}") ? number : Script.string(fragment);
    }

    /** The fragment of a heading, from what was written for it. */
    static String fragment(JsonNode written, String heading) {
        if (!written.isNumber()) {
            return written.asString();
        }
        return slug(heading) + (written.asInt() == 0 ? "" : "_" + written.asInt());
    }

    /** What most generators make of a heading of ASCII letters; empty for others. */
    private static String slug(String heading) {
        return heading.chars().allMatch(c -> c < 0x80)
                ? heading.replaceAll("[^A-Za-z0-9_\\s-]", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s-]+", "-")
                : "";
    }

    /** The beginning of a text on one line, cut after a word. */
    private static String lead(String text, int letters) {
        String line =
                text.substring(0, Math.min(text.length(), letters * 4)).strip().replaceAll("\\s+", " ");
        if (line.length() <= letters) {
            return line;
        }
        int blank = line.lastIndexOf(' ', letters);
        int end = blank > letters / 2 ? blank : letters;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
