package dev.stagebill.apidiff;

import java.util.ArrayList;
import java.util.List;

/** Compares where an API answers. */
final class ServerDiff {
    private ServerDiff() {}

    static void compare(Sides sides, Place place, List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<String> fresh = new ArrayList<>(after);
        fresh.removeAll(before);
        Changes changes = sides.changes();
        if (gone.size() == 1 && fresh.size() == 1) {
            changes.add(
                    OpenApiRule.SERVER_CHANGED.rule(),
                    place,
                    "The server is " + Words.code(fresh.get(0)) + " now, before " + Words.code(gone.get(0)));
            return;
        }
        gone.forEach(url -> changes.add(
                OpenApiRule.SERVER_REMOVED.rule(), place, "The server " + Words.code(url) + " was removed"));
        fresh.forEach(url ->
                changes.add(OpenApiRule.SERVER_ADDED.rule(), place, "The server " + Words.code(url) + " was added"));
    }
}
