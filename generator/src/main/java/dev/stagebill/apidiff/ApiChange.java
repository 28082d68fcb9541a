package dev.stagebill.apidiff;

import java.util.List;

/**
 * One change of an API.
 *
 * @param rule the rule that found it
 * @param place what it is about
 * @param text what happened in plain words, a sentence without a full stop; names are in backquotes
 * @param operations the operations it touches besides the place itself, at most {@link #MAX_OPERATIONS}, in the order of the definition
 * @param touched how many operations it touches
 */
public record ApiChange(Rule rule, Place place, String text, List<String> operations, int touched) {
    /** So many operations are named. */
    public static final int MAX_OPERATIONS = 20;

    /** Copies the operations. */
    public ApiChange {
        operations = List.copyOf(operations);
    }

    /** How many operations it touches that are not named. */
    public int more() {
        return touched - operations.size();
    }

    /** What happened. */
    public ChangeKind kind() {
        return rule.kind();
    }

    /** What it means to consumers. */
    public Impact impact() {
        return rule.impact();
    }
}
