package dev.stagebill.bundle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What a reference means.
 *
 * @param file the path of a file of the repository
 * @param steps the keys and indices on the way from its root (RFC 6901); none for the whole file
 */
record Target(String file, List<String> steps) {
    Target {
        steps = List.copyOf(steps);
    }

    /** The part of a file that the fragment of a reference names. */
    static Target of(String file, String fragment) {
        String path = fragment.startsWith("/") ? fragment.substring(1) : fragment;
        return new Target(
                file,
                fragment.isEmpty()
                        ? List.of()
                        : Arrays.stream(path.split("/", -1)).map(Target::step).toList());
    }

    private static String step(String text) {
        return decoded(text).replace("~1", "/").replace("~0", "~");
    }

    /** Without percent encoding; as it is when that is broken. */
    static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The steps as a local reference. */
    static String local(List<String> steps) {
        return "#" + pointer(steps);
    }

    /** The steps as a JSON pointer. */
    static String pointer(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    /** What to call the part: its last step, else its file without folder and ending. */
    String name() {
        String name = steps.isEmpty()
                ? file.substring(file.lastIndexOf('/') + 1).replaceFirst("(?<=.)\\.[^.]*$", "")
                : steps.get(steps.size() - 1);
        String clean = name.replaceAll("[^A-Za-z0-9._-]", "_");
        return clean.isEmpty() ? "part" : clean;
    }

    @Override
    public String toString() {
        return file + (steps.isEmpty() ? "" : local(steps));
    }
}
