package dev.stagebill.portal;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a build may know of the machine.
 *
 * @param variables the environment variables
 * @param home the user's home folder
 * @param threads how many threads work at the same time
 */
public record Environment(Map<String, String> variables, Path home, int threads) {
    /** Copies the variables. */
    public Environment {
        variables = Map.copyOf(variables);
    }
}
