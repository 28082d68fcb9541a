package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a list of attributes in one pass over its characters. */
final class AttributeScanner {
    private final CharSequence text;
    private final boolean lenient;
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private boolean mark;
    private int at;

    /** @param lenient whether what cannot be read is passed over */
    AttributeScanner(CharSequence text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /** Reads all of the text; whether every part of it was an attribute. */
    boolean scan() {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            if (!attribute() && !lenient) {
                return false;
            }
        }
        return true;
    }

    /** Whether there was an id, a class or a name with a value. */
    boolean hasMark() {
        return mark;
    }

    AttributeList list() {
        return new AttributeList(id, classes, values);
    }

    private boolean attribute() {
        char c = text.charAt(at);
        if (c == '#' || c == '.') {
            at++;
            return shorthand(c, lenient ? word() : bare());
        }
        String name = (lenient ? word() : name()).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            at++;
            return !lenient && c == '=' && !bare().isEmpty();
        }
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            return value(name);
        }
        return true;
    }

    private boolean shorthand(char sort, String name) {
        if (name.isEmpty()) {
            return false;
        }
        mark = true;
        if (sort == '#') {
            id = Optional.of(name);
        } else {
            classes.add(name);
        }
        return true;
    }

    private boolean value(String name) {
        Optional<String> value = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')
                ? quoted(text.charAt(at))
                : Optional.of(bare());
        value.ifPresent(found -> put(name, found));
        return value.isPresent();
    }

    private void put(String name, String value) {
        mark = true;
        switch (name) {
            case "id" -> id = Optional.of(value);
            case "class" -> classes.addAll(List.of(value.strip().split("\\s+")));
            default -> values.put(name, value);
        }
    }

    /** A quote that nothing closes belongs to the value, as in Python-Markdown. */
    private Optional<String> quoted(char quote) {
        for (int end = at + 1; end < text.length(); end++) {
            if (text.charAt(end) == quote) {
                String value = text.subSequence(at + 1, end).toString();
                at = end + 1;
                return Optional.of(value);
            }
        }
        if (!lenient) {
            return Optional.of(bare());
        }
        at = text.length();
        return Optional.empty();
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    /** In a list of attributes a name is whatever is no blank, brace or equals sign. */
    private String name() {
        int start = at;
        while (at < text.length() && text.charAt(at) > ' ' && "={}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    private String word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.subSequence(start, at).toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '+';
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
