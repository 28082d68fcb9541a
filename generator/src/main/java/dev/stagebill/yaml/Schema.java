package dev.stagebill.yaml;

import org.jspecify.annotations.Nullable;

/** Which text is which value: {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger}, {@code Double}, null or a {@link Special}. */
interface Schema {
    /** Values that only tags and YAML 1.1 make. */
    sealed interface Special {
        /** The key that merges other mappings into its own. */
        record Merge() implements Special {}

        /**
         * Bytes, written in base 64, each as the character with its number.
         *
         * @param bytes the bytes
         */
        record Binary(String bytes) implements Special {}
    }

    /** The value of a text without quotes and tag. */
    @Nullable
    Object plain(String text, boolean atKey);

    /**
     * The value of a text with this tag; the text itself when the tag is unknown or does not fit.
     *
     * @throws IllegalArgumentException when the text cannot have the tag at all; the message says why
     */
    @Nullable
    Object tagged(String tag, String text);
}
