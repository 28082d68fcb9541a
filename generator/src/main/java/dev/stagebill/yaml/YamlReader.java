package dev.stagebill.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads YAML 1.2 text with the core schema, as Backstage's parser (npm {@code yaml} version 2) does: no merge keys, keys must be unique,
 * unknown tags are passed over. A fault in one document leaves the other documents of the file readable.
 */
public final class YamlReader {
    private final YamlLimits limits;
    private final Composer.Rules rules;

    /** A reader with these limits. */
    public YamlReader(YamlLimits limits) {
        this(new Composer.Rules(limits, new Duplicates(Optional.empty()), false));
    }

    private YamlReader(Composer.Rules rules) {
        this.limits = rules.limits();
        this.rules = rules;
    }

    /** A reader for which the last value of a key that is given twice counts, as in JSON; each such key is told to the consumer. */
    public static YamlReader keepingLast(Consumer<YamlFault> duplicates) {
        return new YamlReader(new Composer.Rules(YamlLimits.DEFAULT, new Duplicates(Optional.of(duplicates)), false));
    }

    /**
     * A reader of YAML 1.1 as Python's reads it: merge keys, {@code yes} and {@code off}, and the last value of a key that is given twice
     * counts; each such key is told to the consumer.
     */
    public static YamlReader python(Consumer<YamlFault> duplicates) {
        return new YamlReader(new Composer.Rules(YamlLimits.DEFAULT, new Duplicates(Optional.of(duplicates)), true));
    }

    /** A reader with {@link YamlLimits#DEFAULT}. */
    public YamlReader() {
        this(YamlLimits.DEFAULT);
    }

    /** All documents of a text that are not empty, in order. */
    public List<YamlDocument> readAll(String text) {
        if (text.length() > limits.characters()) {
            YamlFault fault = new YamlFault(
                    Position.START, "the file has more than " + limits.characters() + " characters, the limit");
            return List.of(new YamlDocument(1, Position.START, Optional.empty(), Optional.of(fault), ""));
        }
        Characters characters = new Characters(text);
        Composer composer = new Composer(text, new Faults(characters, new LineIndex(text)), rules);
        try {
            new Lexer(characters, new SyntaxBuilder(characters, composer, limits.depth())).read(0);
            composer.end();
        } catch (SyntaxBuilder.TooDeepException e) {
            composer.giveUp(e.offset(), "values are nested more than " + limits.depth() + " deep, the limit");
        }
        return composer.documents();
    }

    /** The first document of a text that is not empty; nothing when there is none. */
    public Optional<YamlDocument> read(String text) {
        return readAll(text).stream().findFirst();
    }
}
