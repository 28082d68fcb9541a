package dev.stagebill.entity;

import java.util.function.Predicate;

/**
 * A text of at least one character that follows a rule.
 *
 * @param noun what it is then
 * @param rule the rule
 * @param hint what to write instead
 */
record TextRule(String noun, Predicate<String> rule, String hint) implements Schema {
    private static final Schema FILLED = Schema.filled();

    @Override
    public void check(Spot spot, Findings findings) {
        FILLED.check(spot, findings);
        spot.node()
                .asString()
                .filter(text -> !text.isEmpty() && !rule.test(text))
                .ifPresent(text -> findings.invalid(spot, "\"" + Names.cut(text) + "\" is not " + noun, hint));
    }
}
