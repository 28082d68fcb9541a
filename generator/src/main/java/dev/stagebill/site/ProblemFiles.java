package dev.stagebill.site;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings for machines ({@code problems.json}), and, when they fill more than one page, for the script of the page
 * ({@code problems/findings.js}): a page that is opened from a folder can load a script, and no other file.
 */
final class ProblemFiles {
    static final OutputPath JSON = new OutputPath("problems.json");
    static final OutputPath SCRIPT = new OutputPath("problems/findings.js");

    /** A line that no file has, to be found in an address again. */
    private static final int SOME_LINE = 987_654_321;

    private final Problems problems;

    ProblemFiles(Problems problems) {
        this.problems = problems;
    }

    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        files.add(JsonLines.file(JSON, problems.all(), ProblemFiles::json));
        if (problems.all().size() > ProblemsPage.SIZE) {
            files.add(script());
        }
        return files;
    }

    static Map<String, Object> json(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", problem.severity());
        json.put("code", problem.code());
        json.put("message", problem.message());
        if (problem.known()) {
            json.put("known", true);
        }
        problem.diagnostic().hint().ifPresent(hint -> json.put("hint", hint));
        problem.diagnostic().pointer().ifPresent(field -> json.put("field", field));
        problem.diagnostic().entity().ifPresent(ref -> json.put("entity", ref));
        problem.owner().ifPresent(owner -> json.put("owner", owner.ref().toString()));
        problem.diagnostic().location().ifPresent(place -> json.put("location", location(place)));
        if (!problem.related().isEmpty()) {
            json.put(
                    "related",
                    problem.diagnostic().related().stream()
                            .map(ProblemFiles::location)
                            .toList());
        }
        problem.viewUrl().ifPresent(url -> json.put("viewUrl", url));
        problem.editUrl().ifPresent(url -> json.put("editUrl", url));
        return json;
    }

    static Map<String, Object> location(SourceLocation place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("repository", place.repository());
        place.commit().ifPresent(commit -> json.put("commit", commit));
        json.put("path", place.path());
        if (place.line() > 0) {
            json.put("line", place.line());
        }
        if (place.column() > 0) {
            json.put("column", place.column());
        }
        return json;
    }

    /** One row for each finding; what many of them have in common is a number in a table. */
    private SiteFile script() {
        Table<List<Object>> entities = new Table<>();
        Table<List<Object>> places = new Table<>();
        Table<String> texts = new Table<>();
        List<List<Object>> rows = new ArrayList<>();
        for (Problem problem : problems.all()) {
            Optional<SourceLocation> place = problem.diagnostic().location();
            List<Object> row = new ArrayList<>(List.of(
                    texts.number(problem.severity()),
                    texts.number(problem.code()),
                    problem.message(),
                    texts.number(problem.hint()),
                    entities.number(entity(problem)),
                    places.number(place(problem)),
                    place.map(SourceLocation::line).orElse(0),
                    place.map(SourceLocation::column).orElse(0)));
            if (problem.known()) {
                row.add(1);
            }
            rows.add(row);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("texts", texts.values());
        all.put("entities", entities.values());
        all.put("places", places.values());
        all.put("rows", rows);
        return new SiteFile(SCRIPT, out -> out.write(JsonLines.bytes("window.stagebillFindings=", all, ";\n")));
    }

    private static List<Object> entity(Problem problem) {
        List<Object> values = new ArrayList<>(List.of(
                problem.ref(),
                problem.kind(),
                problem.entity().map(EntityLink::name).orElse(""),
                problem.entity().map(EntityLink::icon).orElse(""),
                problem.entity()
                        .flatMap(EntityLink::page)
                        .map(OutputPath::encoded)
                        .orElse(""),
                problem.owner().map(owner -> owner.ref().toString()).orElse(""),
                problem.owner().map(EntityLink::name).orElse("")));
        problem.entity()
                .filter(entity -> !entity.picture().equals(entity.icon()))
                .ifPresent(entity -> values.add(entity.picture()));
        return values;
    }

    private List<Object> place(Problem problem) {
        return List.of(
                problem.repository(),
                problem.diagnostic().location().map(SourceLocation::path).orElse(""),
                problems.viewUrl(problem.diagnostic(), SOME_LINE)
                        .map(url -> url.replace(String.valueOf(SOME_LINE), "{line}")
                                .replace(String.valueOf(SOME_LINE + 1), "{next}"))
                        .orElse(""),
                problem.editUrl().orElse(""));
    }

    /** Different values in the order in which they are first met. */
    private static final class Table<T> {
        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int number(T value) {
            return numbers.computeIfAbsent(value, any -> numbers.size());
        }

        List<T> values() {
            return List.copyOf(numbers.keySet());
        }
    }
}
