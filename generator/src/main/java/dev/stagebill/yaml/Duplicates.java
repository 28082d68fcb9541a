package dev.stagebill.yaml;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What becomes of a key that is given twice.
 *
 * @param listener is told of such a key, whose last value then counts; nobody when the document is refused, as in Backstage
 */
record Duplicates(Optional<Consumer<YamlFault>> listener) {
    /** Whether the rules of Backstage count in full. */
    boolean isStrict() {
        return listener.isEmpty();
    }

    void found(YamlFault duplicate) {
        listener.orElseThrow(() -> new YamlFaultException(duplicate)).accept(duplicate);
    }
}
