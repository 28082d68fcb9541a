package dev.stagebill.techdocs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page is to be shown without: the list {@code hide} of its front matter, a setting of Material for MkDocs. */
final class HiddenParts {
    private static final int FRONT_MATTER = 8000;
    private static final Pattern HIDE = Pattern.compile("\nhide:[ \t]*([^\n]*(?:\n[ \t]*-[ \t]*[^\n]*){0,9})");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private HiddenParts() {}

    /** The words of the list, such as {@code navigation} and {@code toc}. */
    static List<String> of(String text) {
        String start = text.substring(0, Math.min(FRONT_MATTER, text.length())).replace("\r\n", "\n");
        int end = start.indexOf("\n---", 1);
        if (!start.startsWith("---") || end < 0) {
            return List.of();
        }
        Matcher hide = HIDE.matcher(start.substring(0, end));
        return hide.find()
                ? WORD.matcher(hide.group(1)).results().map(MatchResult::group).toList()
                : List.of();
    }
}
