package dev.stagebill.conformance;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** The table in {@code docs/markdown.md} that counts what becomes of the pairs. */
final class ConformanceDocument {
    private static final String START = "<!-- conformance: written by ConformanceTest -->\n";
    private static final String END = "<!-- end of conformance -->\n";

    private ConformanceDocument() {}

    /** The document with the table as it has to be. */
    static String in(String document) {
        int from = document.indexOf(START) + START.length();
        int to = document.indexOf(END);
        return document.substring(0, from) + table() + document.substring(to);
    }

    private static String table() {
        String rows = Suite.ALL.stream()
                .map(suite -> row(suite.title(), suite.table().values()))
                .collect(Collectors.joining());
        return "\n| Suite | Pairs | Passed | Deliberately different | Not supported |\n|---|--:|--:|--:|--:|\n" + rows
                + "\nWhy pairs differ deliberately:\n\n| Reason | Pairs | What it says |\n|---|--:|---|\n" + reasons()
                + "\n";
    }

    private static String row(String title, Collection<Status> all) {
        long passed = all.stream().filter(each -> each == Status.PASSED).count();
        long deliberate = all.stream().filter(Status::isDeliberate).count();
        long rest = all.size() - passed - deliberate;
        return "| " + title + " | " + all.size() + " | " + passed + " | " + deliberate + " | " + rest + " |\n";
    }

    private static String reasons() {
        return Arrays.stream(Status.values())
                .filter(Status::isDeliberate)
                .map(status -> "| " + status.label().replace("deliberate: ", "") + " | " + count(status) + " | "
                        + status.reason() + " |\n")
                .collect(Collectors.joining());
    }

    private static long count(Status status) {
        return Suite.ALL.stream()
                .flatMap(suite -> suite.table().values().stream())
                .filter(each -> each == status)
                .count();
    }
}
