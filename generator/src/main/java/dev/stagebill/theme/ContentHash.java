package dev.stagebill.theme;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The part of a SHA-256 hash that goes into file names, so that changed content gets a new name. */
public final class ContentHash {
    private static final int BYTES = 4;

    private ContentHash() {}

    /** Eight hexadecimal digits that depend on all of the content. */
    public static String of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
