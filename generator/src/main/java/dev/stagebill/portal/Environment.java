package dev.stagebill.portal;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a build takes from the machine it runs on; the engine itself looks at neither environment nor user.
 *
 * @param variables environment variables, for credentials
 * @param home the user's home folder, for credential stores and ssh keys
 * @param threads how many threads may work at once
 */
public record Environment(Map<String, String> variables, Path home, int threads) {
    /** Copies the variables and refuses less than one thread. */
    public Environment {
        variables = Map.copyOf(variables);
        if (threads < 1) {
            throw new IllegalArgumentException("a build needs a thread");
        }
    }
}
