package dev.stagebill.apidocs.proto;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the comments around a declaration say.
 *
 * @param detached those before it with an empty line between
 * @param leading the one right before it; may be empty
 * @param trailing those behind it and inside of it
 */
record Comments(List<String> detached, String leading, List<String> trailing) {
    static final Comments NONE = new Comments(List.of(), "", List.of());

    Comments {
        detached = List.copyOf(detached);
        trailing = List.copyOf(trailing);
    }

    /** What is said about the declaration itself. */
    String text() {
        return Stream.concat(Stream.of(leading), trailing.stream())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
