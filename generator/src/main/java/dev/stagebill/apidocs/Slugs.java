package dev.stagebill.apidocs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of folders for the pages of one definition: small letters, digits and hyphens, each only once whatever its case, of bounded length, and
 * none that Windows keeps for itself.
 */
final class Slugs {
    private static final int MAX_LENGTH = 80;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private final Set<String> taken = new HashSet<>();

    /** The folder for something of this name; a name of its own for each call. */
    String of(String name) {
        String wanted = slug(name);
        String slug = wanted;
        for (int number = 2; !taken.add(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }

    private static String slug(String name) {
        String start =
                name.substring(0, Math.min(name.length(), 2 * MAX_LENGTH)).toLowerCase(Locale.ROOT);
        String plain = EDGE.matcher(OTHER.matcher(start).replaceAll("-")).replaceAll("");
        String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        String slug = EDGE.matcher(cut).replaceAll("");
        return slug.isEmpty() || DEVICE.matcher(slug).matches() ? "part" + (slug.isEmpty() ? "" : "-" + slug) : slug;
    }
}
