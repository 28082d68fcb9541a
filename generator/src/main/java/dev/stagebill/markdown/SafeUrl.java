package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses a link or picture may lead to. Reads an address the way browsers do (WHATWG URL): control characters do not hide a scheme. */
final class SafeUrl {
    private static final Set<String> LINK_SCHEMES =
            Set.of("http", "https", "mailto", "tel", "callto", "ftp", "ftps", "sms", "xmpp", "matrix", "cid");
    private static final Pattern PICTURE_DATA = Pattern.compile(
            "data:image/(?:png|gif|jpe?g|webp|avif|bmp|x-icon|vnd\\.microsoft\\.icon);base64,[A-Za-z0-9+/=\\s]*+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f]");

    private SafeUrl() {}

    /** Whether a link may lead there. */
    static boolean isLink(String url) {
        String scheme = scheme(url);
        return scheme.isEmpty()
                || (LINK_SCHEMES.contains(scheme)
                        && written(url).regionMatches(true, 0, scheme + ":", 0, scheme.length() + 1));
    }

    /** An address as it is written to a page: as browsers read it, without line ends and with its blanks encoded. */
    static String written(String url) {
        String stripped = url.strip();
        return stripped.chars().noneMatch(c -> c <= ' ')
                ? stripped
                : CONTROLS.matcher(stripped).replaceAll("").replace(" ", "%20");
    }

    /** Whether a picture may be taken from there without leaving the portal. */
    static boolean isPicture(String url) {
        return scheme(url).isEmpty()
                ? isLocal(url)
                : PICTURE_DATA.matcher(url).matches();
    }

    /** Whether it is a file of the portal: a reference without scheme and host. */
    static boolean isLocal(String url) {
        return scheme(url).isEmpty() && !isExternal(url);
    }

    /** Whether it leads to another host by http. */
    static boolean isExternal(String url) {
        String scheme = scheme(url);
        String clean = visible(url);
        boolean network = clean.length() > 1 && isSlash(clean.charAt(0)) && isSlash(clean.charAt(1));
        return network || scheme.equals("http") || scheme.equals("https");
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** What stands before the first colon that no slash, question mark or hash precedes, in lower case; empty for a relative reference. */
    private static String scheme(String url) {
        String clean = visible(url);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == ':') {
                return i == 0 ? ":" : clean.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return "";
            }
        }
        return "";
    }

    /** Browsers pass over control characters and blanks in front, and over tabs and line ends anywhere; other controls are passed over too. */
    private static String visible(String url) {
        if (url.chars().noneMatch(SafeUrl::isHidden)) {
            return url;
        }
        StringBuilder visible = new StringBuilder();
        url.chars().filter(c -> !isHidden(c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    private static boolean isHidden(int c) {
        return c <= ' '
                || (c >= 0x7f && c <= 0xa0)
                || (c >= 0x2000 && c <= 0x200f)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff;
    }
}
