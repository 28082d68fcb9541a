package dev.stagebill.cli;

import dev.stagebill.apidiff.ApiChange;
import dev.stagebill.apidiff.ApiDifference;
import dev.stagebill.apidiff.Impact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what changed in an API, for people or for programs. */
final class DifferenceReport {
    private static final int OPERATIONS_SHOWN = 3;

    private final Shell shell;
    private final ApiDifference difference;

    DifferenceReport(Shell shell, ApiDifference difference) {
        this.shell = shell;
        this.difference = difference;
    }

    void print(String before, String after) {
        shell.out()
                .println(difference.format().title() + ": " + named(before, difference.before()) + " -> "
                        + named(after, difference.after()));
        group("Breaking", Shell.Colour.RED, Impact.BREAKING);
        group("Perhaps breaking", Shell.Colour.YELLOW, Impact.PERHAPS);
        group("Compatible", Shell.Colour.GREEN, Impact.COMPATIBLE);
        shell.out().println();
        shell.out().println(summary());
        difference.notes().forEach(shell.out()::println);
    }

    private static String named(String spot, String version) {
        return version.isEmpty() ? spot : spot + " (" + version + ")";
    }

    private void group(String title, Shell.Colour colour, Impact impact) {
        List<ApiChange> changes = difference.with(impact);
        if (!changes.isEmpty()) {
            shell.out().println();
            shell.out().println(shell.paint(colour, title + " (" + changes.size() + ")"));
            changes.forEach(this::print);
        }
    }

    private void print(ApiChange change) {
        shell.out().println("  " + change.text());
        shell.out().println("    " + shell.paint(Shell.Colour.DIM, change.rule().name() + operations(change)));
    }

    /** The operations, unless the sentence names the only one. */
    private static String operations(ApiChange change) {
        List<String> shown =
                change.operations().stream().limit(OPERATIONS_SHOWN).toList();
        if (shown.isEmpty() || (change.touched() == 1 && change.text().contains(shown.get(0)))) {
            return "";
        }
        int more = change.touched() - shown.size();
        return ": " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    private String summary() {
        if (difference.isEmpty()) {
            return "Nothing has changed" + (difference.texts() > 0 ? " but " + texts() : "") + ".";
        }
        String counts = difference.count(Impact.BREAKING) + " breaking, " + difference.count(Impact.PERHAPS)
                + " perhaps breaking, " + difference.count(Impact.COMPATIBLE) + " compatible";
        return counts + (difference.texts() > 0 ? "; besides " + texts() : "") + ".";
    }

    private String texts() {
        return difference.texts() == 1 ? "one text" : difference.texts() + " texts";
    }

    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", difference.format().name().toLowerCase(Locale.ROOT));
        root.put("before", difference.before());
        root.put("after", difference.after());
        root.put("breaking", difference.count(Impact.BREAKING));
        root.put("perhaps", difference.count(Impact.PERHAPS));
        root.put("compatible", difference.count(Impact.COMPATIBLE));
        root.put("texts", difference.texts());
        root.put("notes", difference.notes());
        root.put(
                "changes",
                difference.changes().stream().map(DifferenceReport::json).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> json(ApiChange change) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("sort", change.place().sort().toString());
        place.put("name", change.place().name());
        place.put("member", change.place().member());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", change.rule().name());
        json.put("kind", change.kind().toString());
        json.put("impact", change.impact().toString());
        json.put("text", change.text());
        json.put("place", place);
        json.put("operations", change.operations());
        json.put("touched", change.touched());
        return json;
    }
}
