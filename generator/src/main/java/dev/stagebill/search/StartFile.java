package dev.stagebill.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The first file: what there is, in which order, and the names that answer at once. Documents come grouped by kind, so that the kind of each is
 * known from its number.
 */
final class StartFile {
    /** The number of the format; a script and an index of different formats do not go together. */
    static final int FORMAT = 4;

    private static final int STAMP_BYTES = 6;

    private final Map<String, KindWords> own;
    private final KindNames names = new KindNames();
    private final String portal;
    private final Set<String> languages = new TreeSet<>();
    private final List<Integer> standings = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private int documents;

    /**
     * What a portal calls a kind of its own.
     *
     * @param plural what to call several of them
     * @param picture the word for the picture beside them
     */
    record KindWords(String plural, String picture) {}

    /**
     * A file without documents.
     *
     * @param own how the portal's own kinds are called, by kind in lower case
     * @param portal the code of the portal's language
     */
    StartFile(Map<String, KindWords> own, String portal) {
        this.own = own;
        this.portal = portal;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Adds the next document.
     *
     * @throws IllegalArgumentException when documents of its kind have come before, and others since
     */
    void add(SearchDocument document) {
        names.add(document);
        documents++;
        languages.add(document.language());
        standings.add(Standings.value(document.standing()));
        update(document.path());
        update(document.title());
    }

    private void update(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** How many documents there are. */
    int documents() {
        return documents;
    }

    /** A word that changes when a document comes, goes, moves or is renamed. */
    String stamp() {
        return HexFormat.of().formatHex(digest.digest(), 0, STAMP_BYTES);
    }

    /** Writes the file. */
    void write(SearchFiles files, String stamp, String borders, int pairs, int pairFileBits) {
        names.writeApart(files);
        files.write(
                SearchFiles.START,
                Script.of(
                        Script.string(SearchFiles.START),
                        "{\"format\":" + FORMAT + ",\"stamp\":" + Script.string(stamp) + ",\"documents\":" + documents
                                + ",\"perFile\":" + ResultFiles.DOCUMENTS + ",\"borders\":" + Script.string(borders)
                                + ",\"pairs\":["
                                + (31 - Integer.numberOfLeadingZeros(pairs)) + "," + pairFileBits + "]"
                                + ",\n\"languages\":"
                                + Languages.of(portal, languages).write()
                                + ",\n\"standing\":" + Script.string(runs())
                                + ",\n\"apart\":" + names.areApart()
                                + ",\n\"kinds\":" + names.write() + ownKinds() + "}"));
    }

    /** Each standing, and how many documents have it one after the other. */
    private String runs() {
        StringBuilder runs = new StringBuilder();
        int from = 0;
        for (int i = 1; i <= standings.size(); i++) {
            if (i == standings.size() || !standings.get(i).equals(standings.get(from))) {
                Symbols.append(runs, standings.get(from));
                Symbols.append(runs, i - from);
                from = i;
            }
        }
        return runs.toString();
    }

    private String ownKinds() {
        return own.isEmpty()
                ? ""
                : own.entrySet().stream()
                        .map(each -> Script.string(each.getKey()) + ":"
                                + Script.strings(List.of(
                                        each.getValue().plural(),
                                        each.getValue().picture())))
                        .collect(Collectors.joining(",", ",\n\"own\":{", "}"));
    }
}
