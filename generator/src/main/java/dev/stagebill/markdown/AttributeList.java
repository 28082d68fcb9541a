package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Attributes that an author gives to an element, as in {@code {: #setup .wide title="Set up" }} ({@code attr_list} of Python-Markdown).
 *
 * @param id the id
 * @param classes the classes, in order
 * @param values other attributes by name, in order
 */
record AttributeList(Optional<String> id, List<String> classes, Map<String, String> values) {
    static final AttributeList NONE = new AttributeList(Optional.empty(), List.of(), Map.of());

    private static final Set<String> ALLOWED = Set.of("title", "width", "height", "align", "loading", "lang");
    private static final Set<String> ALIGNMENTS = Set.of("left", "right", "center", "middle", "top", "bottom");
    private static final int MAX_LENGTH = 2_000;

    /** Reads what stands between braces; empty when it is no list of attributes. A bare word counts only after a colon. */
    static Optional<AttributeList> of(CharSequence content) {
        boolean colon = content.length() > 0 && content.charAt(0) == ':';
        CharSequence list = colon ? content.subSequence(1, content.length()) : content;
        AttributeScanner scanner = new AttributeScanner(list, false);
        boolean valid = list.length() <= MAX_LENGTH && scanner.scan();
        return valid && (colon || scanner.hasMark()) ? Optional.of(scanner.list()) : Optional.empty();
    }

    /** Reads the options of a fence, where everything that is no option is passed over. */
    static AttributeList ofOptions(CharSequence content) {
        AttributeScanner scanner = new AttributeScanner(content, true);
        scanner.scan();
        return scanner.list();
    }

    AttributeList {
        classes = List.copyOf(classes);
    }

    boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty() && values.isEmpty();
    }

    String firstClass() {
        return classes.isEmpty() ? "" : classes.get(0);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** These attributes and those of another list; this one's id and values win. */
    AttributeList and(AttributeList other) {
        List<String> all = new ArrayList<>(classes);
        all.addAll(other.classes);
        Map<String, String> merged = new LinkedHashMap<>(other.values);
        merged.putAll(values);
        return new AttributeList(id.or(other::id), all, merged);
    }

    /** Writes id, classes and the harmless values. */
    void write(HtmlWriter html, String... ownClasses) {
        id.ifPresent(html::id);
        writeClasses(html, ownClasses);
        values.forEach((name, value) -> {
            if (isAllowed(name, value)) {
                html.attribute(name, value);
            }
        });
    }

    private void writeClasses(HtmlWriter html, String... ownClasses) {
        List<String> names = new ArrayList<>(List.of(ownClasses));
        classes.stream().filter(SafeId::isSafeClass).forEach(names::add);
        if (!names.isEmpty()) {
            html.attribute("class", String.join(" ", names));
        }
    }

    private static boolean isAllowed(String name, String value) {
        return switch (name) {
            case "width", "height" -> isSize(value);
            case "align" -> ALIGNMENTS.contains(value);
            case "loading" -> value.equals("lazy") || value.equals("eager");
            default -> ALLOWED.contains(name);
        };
    }

    /** Whether it is a size that HTML takes: digits, perhaps with a percent sign or {@code px}. */
    static boolean isSize(String value) {
        String digits = value.endsWith("%")
                ? value.substring(0, value.length() - 1)
                : value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
        return !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
