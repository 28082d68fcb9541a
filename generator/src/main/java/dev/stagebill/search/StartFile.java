package dev.stagebill.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
    private static final int MAX_NAME = 120;
    private static final int MAX_LETTERS = 72_000;

    private final Map<String, KindWords> own;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final String portal;
    private final Set<String> languages = new TreeSet<>();
    private final List<Integer> standings = new ArrayList<>();
    private final MessageDigest digest = sha256();
    private int documents;
    private String last = "";

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
        if (!document.kind().equals(last) && names.containsKey(document.kind())) {
            throw new IllegalArgumentException("documents must come by kind, " + document.kind() + " comes again");
        }
        last = document.kind();
        names.computeIfAbsent(last, kind -> new ArrayList<>()).add(line(document));
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

    /** Entities: {@code namespace/name}, a tab and the title if it is another one. Everything else: the title. */
    private static String line(SearchDocument document) {
        String title = document.title().replaceAll("\\s+", " ");
        String shown = title.length() > MAX_NAME ? title.substring(0, MAX_NAME) : title;
        if (!SiteDocuments.isEntity(document)) {
            return shown;
        }
        String reference = document.reference();
        String name = reference.substring(reference.indexOf(':') + 1);
        return document.name().equals(title) ? name : name + "\t" + shown;
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
        String kinds = names.entrySet().stream()
                .map(each -> "[" + Script.string(each.getKey()) + ","
                        + each.getValue().size() + "," + Script.string(namesOf(each.getKey(), each.getValue()))
                        + "]")
                .collect(Collectors.joining(",\n", "[", "]"));
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
                                + ",\n\"kinds\":" + kinds + ownKinds() + "}"));
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

    /** The names of a kind, or nothing when they would make the first file too large; nobody knows a finding by its name. */
    private static String namesOf(String kind, List<String> lines) {
        if (kind.equals(SiteDocuments.PROBLEM)) {
            return "";
        }
        int letters = lines.stream().mapToInt(line -> line.length() + 1).sum();
        return letters > MAX_LETTERS ? "" : String.join("\n", lines);
    }
}
