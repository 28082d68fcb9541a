package dev.stagebill.source;

import java.util.regex.Pattern;

/** Takes credentials and control characters out of text that others wrote, before it becomes a message. */
final class Secrets {
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)\\S*@");
    private static final Pattern PASSWORD_BEFORE_HOST = Pattern.compile("[^\\s/@:]+:[^\\s/@]+@");
    private static final Pattern QUERY = Pattern.compile("(?<=\\w)\\?\\S+");
    private static final int MAX_LENGTH = 300;

    private Secrets() {}

    static String hide(String text) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
        String clean = USER_INFO.matcher(bounded.replaceAll("\\p{Cntrl}+", " ")).replaceAll("");
        return QUERY.matcher(PASSWORD_BEFORE_HOST.matcher(clean).replaceAll("")).replaceAll("");
    }
}
