package dev.stagebill.discovery;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a build file tells, with the line of each value. */
final class BuildFacts {
    private static final int LONGEST = 600;

    /** What may be told. */
    enum Fact {
        NAME,
        TITLE,
        DESCRIPTION,
        VERSION,
        /** That it is something with a server of its own. */
        SERVICE,
        /** That it is something for a browser. */
        WEBSITE,
        /** That it is a program. */
        PROGRAM
    }

    /** A value and its line, from 1. */
    record Value(String text, int line) {}

    private final Map<Fact, Value> values = new EnumMap<>(Fact.class);

    /** Keeps the first value that says something. What the build itself would have to fill in says nothing. */
    BuildFacts tell(Fact fact, String text, int line) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (!plain.isEmpty() && !plain.contains("${") && plain.length() <= LONGEST) {
            values.putIfAbsent(fact, new Value(plain, line));
        }
        return this;
    }

    Optional<Value> get(Fact fact) {
        return Optional.ofNullable(values.get(fact));
    }

    boolean has(Fact fact) {
        return values.containsKey(fact);
    }
}
