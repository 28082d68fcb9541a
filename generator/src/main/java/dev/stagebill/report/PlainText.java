package dev.stagebill.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Our own Markdown as plain text, and paths as relative references. */
final class PlainText {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?[.!?])(\\s|\\z).*");

    private PlainText() {}

    static String of(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1").replace("`", "").replace("**", "");
    }

    static String firstSentence(String markdown) {
        Matcher sentence = SENTENCE.matcher(of(markdown));
        return sentence.matches() ? sentence.group(1) : of(markdown);
    }

    /** The path as a relative reference (RFC 3986). */
    static String uri(String path) {
        return Arrays.stream(path.split("/", -1)).map(PlainText::segment).collect(Collectors.joining("/"));
    }

    private static String segment(String text) {
        try {
            String raw = new URI(null, null, "/" + text, null).toASCIIString();
            return raw.substring(1).replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every text can be a path", e);
        }
    }
}
