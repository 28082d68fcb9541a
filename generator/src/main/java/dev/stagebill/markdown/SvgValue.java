package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in the attributes of a drawing. */
final class SvgValue {
    private static final Pattern REFERENCE = Pattern.compile("url\\(\\s*[\"']?#([^)\"'\\s]+)[\"']?\\s*\\)");
    private static final Pattern UNSAFE = Pattern.compile(
            "url\\s*\\(\\s*(?![\"']?\\s*#)|@import|expression|script:|image-set|src\\s*\\(|var\\s*\\(|\\\\|<",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f]");
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,6})?)(?:px|pt)?");
    private static final Pattern VIEW_BOX = Pattern.compile("(?:-?[0-9]{1,7}(?:\\.[0-9]{1,9})?[ ,]*){4}");

    private SvgValue() {}

    /** The size of a drawing, without units; empty when it is none. */
    static Optional<String> size(String name, String value) {
        if (name.equals("viewBox")) {
            return Optional.of(value).filter(box -> VIEW_BOX.matcher(box).matches());
        }
        Matcher matcher = LENGTH.matcher(value.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether a value, as it will be written without control characters, refers to nothing but parts of its own drawing. */
    static boolean isHarmless(String value) {
        return !UNSAFE.matcher(CONTROLS.matcher(value).replaceAll("")).find();
    }

    /** The ids that a value refers to. */
    static List<String> references(String value) {
        List<String> ids = new ArrayList<>();
        if (value.contains("url(")) {
            Matcher matcher = REFERENCE.matcher(value);
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
        }
        return ids;
    }

    /** The value with ids as they are written. */
    static String prefixed(String value, String prefix) {
        return value.contains("url(")
                ? REFERENCE.matcher(value).replaceAll(match -> "url(#" + prefix + plain(match.group(1)) + ")")
                : value;
    }

    /** An id of letters, digits and hyphens. */
    static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** The declarations of a style attribute. */
    static Map<String, String> declarations(String style) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                declarations.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip());
            }
        }
        return declarations;
    }
}
