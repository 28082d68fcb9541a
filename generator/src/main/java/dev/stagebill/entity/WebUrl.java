package dev.stagebill.entity;

import java.util.Locale;
import java.util.Set;

/**
 * Tells whether a text is an absolute URL, as {@code new URL(text)} of JavaScript does (WHATWG URL Standard, section 4.4, without a base).
 * That takes much more than a URI in Java may be: missing or backward slashes, spaces, any letters.
 */
final class WebUrl {
    private static final Set<String> SPECIAL = Set.of("http", "https", "ws", "wss", "ftp");
    private static final int MAX_PORT = 65_535;

    private WebUrl() {}

    static boolean isValid(String text) {
        String clean = clean(text);
        int colon = schemeEnd(clean);
        if (colon < 0) {
            return false;
        }
        String scheme = clean.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = clean.substring(colon + 1);
        if (SPECIAL.contains(scheme)) {
            return isAuthority(rest.substring(slashes(rest, Integer.MAX_VALUE)), true);
        }
        if (scheme.equals("file")) {
            return slashes(rest, 2) < 2 || isFileHost(rest.substring(2));
        }
        return !rest.startsWith("//") || isAuthority(rest.substring(2), false);
    }

    /** Without control characters and spaces around it, and without tabs and line breaks anywhere. */
    private static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end).replaceAll("[\\t\\n\\r]", "");
    }

    /** Where the colon behind the scheme is; -1 when there is no scheme. */
    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean inner = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && !(inner && i > 0)) {
                return -1;
            }
        }
        return -1;
    }

    private static int slashes(String text, int most) {
        int count = 0;
        while (count < text.length() && count < most && (text.charAt(count) == '/' || text.charAt(count) == '\\')) {
            count++;
        }
        return count;
    }

    /** User, host and port, up to the path. */
    private static boolean isAuthority(String text, boolean special) {
        String authority = text.substring(0, end(text, special));
        int at = authority.lastIndexOf('@');
        String place = authority.substring(at + 1);
        int colon = portColon(place);
        String host = colon < 0 ? place : place.substring(0, colon);
        if (host.isEmpty()) {
            return !special && at < 0 && colon < 0;
        }
        return (colon < 0 || isPort(place.substring(colon + 1)))
                && (special ? WebHost.isValid(host) : WebHost.isOpaque(host));
    }

    private static int end(String text, boolean special) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '?' || c == '#' || (special && c == '\\')) {
                return i;
            }
        }
        return text.length();
    }

    /** The first colon that is not inside of brackets. */
    private static int portColon(String place) {
        boolean inside = false;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            inside = c == '[' || (inside && c != ']');
            if (c == ':' && !inside) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPort(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            value = Math.min(MAX_PORT + 1, value * 10 + c - '0');
        }
        return value <= MAX_PORT;
    }

    /** The host of a file URL may be missing; a drive letter is the beginning of a path. */
    private static boolean isFileHost(String text) {
        String host = text.substring(0, end(text, true));
        boolean drive = host.length() == 2
                && Character.toString(host.charAt(0)).matches("[A-Za-z]")
                && (host.charAt(1) == ':' || host.charAt(1) == '|');
        return host.isEmpty() || drive || WebHost.isValid(host);
    }
}
