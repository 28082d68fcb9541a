package dev.stagebill.yaml;

/**
 * How much one file may ask for.
 *
 * @param characters the length of the text
 * @param depth how deep values may be nested
 * @param aliasedNodes how many nodes all aliases together may repeat
 */
public record YamlLimits(int characters, int depth, int aliasedNodes) {
    /** Enough for the largest known API definitions (Microsoft Graph, 36 million characters), and a bound on hostile ones. */
    public static final YamlLimits DEFAULT = new YamlLimits(48_000_000, 200, 100_000);
}
