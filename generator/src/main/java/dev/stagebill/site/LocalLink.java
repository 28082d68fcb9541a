package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A relative reference on a page of the portal, followed (RFC 3986, 5.2).
 *
 * @param path the file it leads to, from the root of the portal, percent-encoded
 * @param rest query and fragment with their marks; may be empty
 */
record LocalLink(String path, String rest) {
    private static final Pattern OUTSIDE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|/|#|\\?).*", Pattern.DOTALL);

    /** Where a reference on a page leads; empty when that is the page itself, an address, or outside of the portal. */
    static Optional<LocalLink> follow(String reference, OutputPath page) {
        if (reference.isEmpty() || OUTSIDE.matcher(reference).matches()) {
            return Optional.empty();
        }
        int end = reference.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = reference.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        List<String> parts = new ArrayList<>(List.of(page.encoded().split("/", -1)));
        parts.remove(parts.size() - 1);
        for (String part : reference.substring(0, end).split("/", -1)) {
            if (part.equals("..") && parts.isEmpty()) {
                return Optional.empty();
            } else if (part.equals("..")) {
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(new LocalLink(String.join("/", parts), reference.substring(end)));
    }

    /** The reference that leads there from another page. */
    String from(OutputPath page) {
        String[] here = page.encoded().split("/", -1);
        String[] there = path.split("/", -1);
        int same = 0;
        while (same < Math.min(here.length, there.length) - 1 && here[same].equals(there[same])) {
            same++;
        }
        String down = String.join("/", List.of(there).subList(same, there.length));
        return "../".repeat(here.length - 1 - same) + down + rest;
    }
}
