package dev.stagebill.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Answers queries from the files of a published portal, with the same list that the browser shows. Not for use by many threads. */
public final class SearchReader {
    private final UnaryOperator<String> files;
    private final JsonNode start;
    private final KindRanges kinds;
    private final Languages languages;
    private final Ranking ranking;
    private final Map<Integer, JsonNode> results = new HashMap<>();

    /** Reads files by their names without ending. */
    SearchReader(UnaryOperator<String> files) {
        this.files = files;
        this.start = read(SearchFiles.START).get(1);
        if (start.get("format").asInt() != StartFile.FORMAT) {
            throw new IllegalArgumentException("the search index was written by another version of Stagebill");
        }
        this.languages = Languages.read(start.get("languages"));
        TermReader terms = new TermReader(
                this::read,
                TermRanges.read(start.get("borders").asString()),
                new PairReader(
                        this::read,
                        start.get("pairs").get(0).asInt(),
                        start.get("pairs").get(1).asInt()),
                languages,
                new EntityNames(
                        start.get("kinds"),
                        start.get("apart").asBoolean()
                                ? Optional.of(() -> read(SearchFiles.NAMES).get(1))
                                : Optional.empty()));
        this.kinds = KindRanges.read(start.get("kinds"));
        this.ranking =
                new Ranking(terms, kinds, Standings.read(start.get("standing").asString(), kinds));
    }

    /**
     * Opens the search index of a portal.
     *
     * @param portal the folder of the portal
     * @throws IllegalArgumentException when there is no search index in it, or one of another version
     */
    public static SearchReader open(Path portal) {
        Path folder = portal.resolve(SearchFiles.FOLDER);
        if (!Files.exists(folder.resolve(SearchFiles.START + ".js"))) {
            throw new IllegalArgumentException(portal + " holds no search index");
        }
        return new SearchReader(name -> content(folder.resolve(name + ".js")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String name) {
        return Script.read(files.apply(name));
    }

    /** The best answers to a query, at most so many. Queries are written as in the browser. */
    public SearchAnswer search(String query, int limit) {
        Query parsed = Query.parse(query);
        Ranking.Ranked ranked = ranking.rank(parsed);
        int count = Math.min(Math.max(limit, Naming.LOOKED_AT), ranked.matches().size());
        List<SearchHit> hits =
                ranked.matches().stream().limit(count).map(this::hit).collect(Collectors.toCollection(ArrayList::new));
        Naming naming = new Naming(parsed, ranked.words(), languages);
        hits.subList(0, Math.min(Naming.LOOKED_AT, count))
                .sort(Comparator.comparingInt((SearchHit hit) -> naming.level(hit))
                        .reversed());
        return new SearchAnswer(
                byPage(hits.subList(0, Math.min(limit, count))),
                ranked.matches().size(),
                ranked.complete());
    }

    private SearchHit hit(Ranking.Match match) {
        int perFile = start.get("perFile").asInt();
        JsonNode file = results.computeIfAbsent(
                match.document() / perFile, number -> read(SearchFiles.name(SearchFiles.RESULTS, "" + number)));
        JsonNode record = file.get(2).get(match.document() % perFile);
        JsonNode passages = record.get(3);
        List<Integer> sections = match.sections().stream()
                .map(section -> section * 3 < passages.size() ? section : 0)
                .distinct()
                .toList();
        int at = sections.get(0) * 3;
        return new SearchHit(
                kinds.kindOf(match.document()),
                record.get(0).asString(),
                record.get(1).asString(),
                target(record, sections.get(0)),
                ResultFiles.above(record, sections.get(0)),
                passages.isEmpty() ? "" : passages.get(at + 1).asString(),
                passages.isEmpty() ? "" : passages.get(at + 2).asString(),
                sections.stream()
                        .skip(1)
                        .map(section -> new SearchHit.Section(
                                passages.get(section * 3 + 1).asString(), target(record, section)))
                        .filter(section -> !section.heading().isEmpty())
                        .toList());
    }

    private static String target(JsonNode record, int section) {
        JsonNode passages = record.get(3);
        String fragment = passages.isEmpty()
                ? ""
                : ResultFiles.fragment(
                        passages.get(section * 3), passages.get(section * 3 + 1).asString());
        return record.get(2).asString() + (fragment.isEmpty() ? "" : "#" + fragment);
    }

    /** Long pages are several documents; of each page there is one hit. */
    private static List<SearchHit> byPage(List<SearchHit> hits) {
        Map<String, SearchHit> pages = new LinkedHashMap<>();
        for (SearchHit hit : hits) {
            boolean several = hit.kind().equals(SiteDocuments.DOCS);
            pages.merge(several ? hit.page() : hit.target() + " " + pages.size(), hit, SearchHit::and);
        }
        return List.copyOf(pages.values());
    }
}
