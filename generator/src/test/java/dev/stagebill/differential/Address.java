package dev.stagebill.differential;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Where links of a page lead, written from the root of the documentation.
 *
 * @param page the path of the page's folder, {@code guide/install/} or empty
 */
record Address(String page) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:|//).*");

    /** A target; {@code index.html}, {@code .md} and encoded letters make no difference. */
    String of(String href) {
        if (ABSOLUTE.matcher(href).matches()) {
            return decoded(href).replaceFirst("/$", "");
        }
        int hash = href.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(href.substring(hash));
        String path = decoded(hash < 0 ? href : href.substring(0, hash)).replaceFirst("\\?.*$", "");
        String whole = path.isEmpty() ? page : path.startsWith("/") ? path : resolved(page + path);
        String short_ = whole.replaceFirst("(^|/)index\\.html$", "$1").replaceFirst("\\.html$", "").replaceFirst("/$", "");
        return "/" + short_.replaceFirst("^/", "") + (fragment.equals("#") ? "" : fragment);
    }

    /** The name of the file that a picture is. */
    String fileName(String src) {
        if (src.startsWith("data:")) {
            return "data";
        }
        String path = decoded(src).replaceFirst("[?#].*$", "");
        return ABSOLUTE.matcher(src).matches() ? decoded(src) : path.substring(path.lastIndexOf('/') + 1);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts) + (path.endsWith("/") ? "/" : "");
    }
}
