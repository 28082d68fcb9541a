package dev.stagebill.search;

import dev.stagebill.search.SearchDocument.Passage;
import java.util.ArrayList;
import java.util.List;

/** Writes what is shown of each document, many documents to a file, while they come in. */
final class ResultFiles {
    /** Documents in a file. */
    static final int DOCUMENTS = 40;

    private static final int MAX_PASSAGES = 64;
    private static final int PAGE_LETTERS = 420;
    private static final int MIN_LETTERS = 40;
    private static final int MAX_LETTERS = 180;

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
        int letters = Math.max(MIN_LETTERS, Math.min(MAX_LETTERS, PAGE_LETTERS / Math.max(1, count)));
        int left = PAGE_LETTERS;
        for (Passage passage : document.passages().subList(0, count)) {
            String lead = left > 0 ? lead(passage.text(), letters) : "";
            left -= lead.length();
            passages.add(passage.fragment());
            passages.add(passage.heading());
            passages.add(lead);
        }
        return "[" + Script.string(document.title()) + "," + Script.string(document.context()) + ","
                + Script.string(document.path()) + "," + Script.strings(passages) + "]";
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
