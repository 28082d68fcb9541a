package dev.stagebill.source;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a tag says: {@code orders/v1.10.0-rc1} is a preview of 1.10.0 of the package {@code orders}.
 *
 * @param owner what stands before the number, in small letters; empty when that only says that it is a version
 * @param number the number; empty when there is none
 * @param preview whether it comes before a release: by Semantic Versioning what follows the number after a hyphen, but for words such as
 *     {@code .RELEASE} or {@code -hotfix1}; by PEP 440 {@code a}, {@code b}, {@code rc} and {@code dev}
 */
record ReleaseName(String owner, Optional<VersionNumber> number, boolean preview) {
    static final Comparator<ReleaseName> ORDER =
            Comparator.comparing(name -> name.number().orElseThrow(), Comparator.naturalOrder());

    /** The first number that begins a name, or follows a word or a sign: that of {@code s3-v1.2} is 1.2. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|[-_/@+. ]|(?<=[a-z]))(?:v|ver|version|r|rel|release)?[-_.]?(\\d[^/@]*)$");

    private static final Pattern DOTTED = Pattern.compile(
            "(?:^|[-_/@])(?:v|ver|version|r|rel|release)?[-_.]?(\\d+[._]\\d[^/@]*)$|(?:^|[-_/@])v(\\d[^/@]*)$");

    private static final Pattern FINAL =
            Pattern.compile("(?i)[-._]?(final|release|ga|sp\\d*|jre\\d*|android|post\\d*|hotfix.*|patch.*|p\\d+|lts)");

    private static final Set<String> WORDS =
            Set.of("", "v", "ver", "version", "versions", "r", "rel", "release", "releases", "tag", "tags");

    static ReleaseName of(String tag) {
        String name = tag.toLowerCase(Locale.ROOT);
        Matcher dotted = DOTTED.matcher(name);
        Matcher any = NUMBER.matcher(name);
        Matcher found = dotted.find() ? dotted : any.find() ? any : null;
        if (found == null) {
            return new ReleaseName(plain(name), Optional.empty(), false);
        }
        int group = found.groupCount() > 1 && found.group(1) == null ? 2 : 1;
        String owner = plain(name.substring(0, found.start()));
        Optional<VersionNumber> number = VersionNumber.of(found.group(group));
        return new ReleaseName(WORDS.contains(owner) ? "" : owner, number, isPreview(found.group(group)));
    }

    /** A name without signs at its ends and without the scope of a package ({@code @acme/orders}). */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("^[-_/@. ]+|[-_/@. ]+$", "");
    }

    private static boolean isPreview(String number) {
        String rest = number.replaceFirst("^\\d+([._-]\\d+)*([._-][x*](?![a-z0-9]))?", "");
        int plus = rest.indexOf('+');
        String suffix = plus < 0 ? rest : rest.substring(0, plus);
        return !suffix.isEmpty() && !FINAL.matcher(suffix).matches();
    }

    /** Whether the tag is one of a package: its owner is the name, or a path or a scope that ends with it. */
    boolean isOf(String name) {
        return !name.isEmpty() && (owner.equals(name) || owner.endsWith("/" + name));
    }
}
