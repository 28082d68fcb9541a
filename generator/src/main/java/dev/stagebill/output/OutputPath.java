package dev.stagebill.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The path of a file inside a portal: segments separated by {@code /}, never absolute and never leading out of the portal.
 *
 * @param value the path, such as {@code catalog/default/component/payments/index.html}
 */
public record OutputPath(String value) implements Comparable<OutputPath> {
    private static final int MAX_SEGMENT_BYTES = 255;

    /** Refuses every path that could leave the portal or that some file system cannot hold. */
    public OutputPath {
        for (String segment : value.split("/", -1)) {
            if (!isSafeSegment(segment)) {
                throw new IllegalArgumentException("not a path inside of a portal: " + value);
            }
        }
    }

    /** Whether the text can be one segment of a path: not empty, no dots only, no separators, no control characters, at most 255 bytes. */
    public static boolean isSafeSegment(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c < 0x20 || c == 0x7f || "/\\:*?\"<>|".indexOf(c) >= 0)
                && segment.getBytes(StandardCharsets.UTF_8).length <= MAX_SEGMENT_BYTES;
    }

    /** Whether the text is a path that this type takes. */
    public static boolean isSafe(String path) {
        return Arrays.stream(path.split("/", -1)).allMatch(OutputPath::isSafeSegment);
    }

    /** The page in the folder with this name: {@code folder + "/index.html"}; the front page for the empty text. */
    public static OutputPath page(String folder) {
        return new OutputPath(folder.isEmpty() ? "index.html" : folder + "/index.html");
    }

    /** How to get from this file to the root of the portal: {@code ""}, {@code "../"}, {@code "../../"} and so on. */
    public String root() {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count());
    }

    /** This path as a relative reference (RFC 3986) seen from another file of the portal, percent-encoded. */
    public String from(OutputPath page) {
        int common = commonFolder(page.value);
        int up = 0;
        for (int i = common; i < page.value.length(); i++) {
            up += page.value.charAt(i) == '/' ? 1 : 0;
        }
        return "../".repeat(up) + encode(value.substring(common));
    }

    /** How many characters this path and another one begin with alike, up to and with the last slash in them. */
    private int commonFolder(String other) {
        int common = 0;
        int end = Math.min(value.length(), other.length());
        for (int i = 0; i < end && value.charAt(i) == other.charAt(i); i++) {
            if (value.charAt(i) == '/') {
                common = i + 1;
            }
        }
        return common;
    }

    /** This path as a reference from the root of the portal, percent-encoded, without a slash in front. */
    public String encoded() {
        return encode(value);
    }

    /** Nearly all paths are plain; only the others are taken apart. */
    private static String encode(String path) {
        if (path.chars().allMatch(OutputPath::isPlain)) {
            return path;
        }
        return Arrays.stream(path.split("/", -1)).map(OutputPath::encodeSegment).collect(Collectors.joining("/"));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '-' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static String encodeSegment(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("%40", "@");
    }

    @Override
    public int compareTo(OutputPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
