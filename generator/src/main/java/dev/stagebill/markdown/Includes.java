package dev.stagebill.markdown;

import java.util.Optional;

/** Where the texts lie that a page includes: snippets ({@code --8<--}) and the inclusion marks of plugins. */
@FunctionalInterface
public interface Includes {
    /** Nothing can be included. */
    Includes NONE = (path, from) -> Optional.empty();

    /**
     * A text to include.
     *
     * @param path the path as written; may be anything
     * @param from what the path starts from
     * @return the text with {@code \n} as line ends; empty when there is no such file inside of what may be read. Never throws
     */
    Optional<String> text(String path, From from);

    /** What a path starts from. */
    enum From {
        /** The folders that snippets are looked up in ({@code base_path} of {@code pymdownx.snippets}), never outside of the repository. */
        BASE,
        /** The folder of the page, as {@code include-markdown} does. */
        PAGE
    }
}
