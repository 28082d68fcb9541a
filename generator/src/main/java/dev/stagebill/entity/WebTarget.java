package dev.stagebill.entity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address taken apart, more leniently than a URI: people write blanks, braces and stars into the addresses of files.
 *
 * @param host in lower case, without user
 * @param port the port, when one is written
 * @param path decoded, with its slashes
 * @param query as written, without the question mark
 */
record WebTarget(String host, Optional<String> port, String path, String query) {
    private static final Pattern FORM =
            Pattern.compile("(?i)https?://(?:[^/?#@]*@)?([^/?#@:]+)(?::(\\d+))?(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
    private static final int MAX_LENGTH = 2048;
    private static final int MOST_ENCODINGS = 5;

    /** The parts of an address; empty when it is none. */
    static Optional<WebTarget> of(String url) {
        Matcher form = FORM.matcher(url.length() > MAX_LENGTH ? "" : url.strip());
        return form.matches()
                ? Optional.of(new WebTarget(
                        form.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(form.group(2)),
                        decoded(Optional.ofNullable(form.group(3)).orElse("")),
                        Optional.ofNullable(form.group(4)).orElse("")))
                : Optional.empty();
    }

    /** Whether the text is an address of a web page. */
    static boolean isUrl(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** The decoded value of a parameter of the query. */
    Optional<String> parameter(String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> decoded(part.substring(name.length() + 1)))
                .findFirst();
    }

    /**
     * Whether the text hides the way out of a folder: a {@code ..} that is written with percent signs, once or several times, or with
     * backslashes. Backstage refuses those too ({@code packages/integration/src/helpers.ts}).
     */
    static boolean hidesTraversal(String text) {
        String now = text;
        for (int round = 0; round < MOST_ENCODINGS; round++) {
            String next = decoded(now).replace('\\', '/');
            if (next.equals(now)) {
                return false;
            }
            if (climbs(next) > climbs(text)) {
                return true;
            }
            now = next;
        }
        return !decoded(now).equals(now);
    }

    private static long climbs(String text) {
        return Arrays.stream(text.split("[/?#&=]")).filter(".."::equals).count();
    }

    /** Percent signs resolved once; what is no encoding of UTF-8 stays as it is. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] from = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(from.length);
        for (int at = 0; at < from.length; at++) {
            int high = from[at] == '%' && at + 2 < from.length ? Character.digit(from[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(from[at + 2], 16);
            bytes.write(low < 0 ? from[at] : high * 16 + low);
            at += low < 0 ? 0 : 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
