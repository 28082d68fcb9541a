package dev.stagebill.discovery;

import java.util.regex.Pattern;

/** Tells the files that say nothing about a source: tests, their data, what was generated, and what others wrote. */
final class OtherPeoplesFiles {
    private static final Pattern FOLDER = Pattern.compile(
            "(?:^|/)(?:test|tests|testing|testdata|test-data|__tests__|__mocks__|fixtures|__fixtures__|mocks|e2e|spec|it"
                    + "|examples?|samples?|skeletons?|templates?|node_modules|vendor|third[_-]party|external|dist|build|target|out|generated|gen"
                    + "|\\.[^/]+)/",
            Pattern.CASE_INSENSITIVE);

    private OtherPeoplesFiles() {}

    static boolean contain(String path) {
        return FOLDER.matcher(path).find();
    }
}
