package dev.stagebill.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths inside a source: which are accepted, and what a path with dots means. */
final class FilePaths {
    private static final int MAX_LENGTH = 1024;

    /** Nothing that is a path of another kind elsewhere, and nothing that cannot be seen: controls, marks of direction, half characters. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[\\p{Cntrl}\\\\\\x{80}-\\x{9f}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}"
                    + "\\x{2066}-\\x{2069}\\x{fffd}\\p{Cs}]");

    private FilePaths() {}

    /** Whether a path as it stands in a repository may be used. */
    static boolean isLegal(String path) {
        if (path.isEmpty()
                || path.length() > MAX_LENGTH
                || ILLEGAL.matcher(path).find()) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.equalsIgnoreCase(".git")) {
                return false;
            }
        }
        return true;
    }

    /** A name in UTF-8; empty when the bytes are something else. */
    static Optional<String> decode(byte[] bytes, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The same path without {@code .}, {@code ..} and doubled slashes; empty when it begins with a slash or leaves the root. */
    static Optional<String> normalise(String path) {
        if (path.startsWith("/") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Two paths, one below the other; either may be empty. */
    static String join(String folder, String path) {
        return folder.isEmpty() || path.isEmpty() ? folder + path : folder + "/" + path;
    }

    /** Whether a path is a folder's own or lies below it; everything lies below the empty one. */
    static boolean isBelow(String path, String folder) {
        return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The folder of a path; empty at the root. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** What a symbolic link means, as a path from the root; empty when that lies outside. */
    static Optional<String> target(String link, String text) {
        return text.isEmpty() || text.startsWith("/") ? Optional.empty() : normalise(join(parent(link), text));
    }
}
