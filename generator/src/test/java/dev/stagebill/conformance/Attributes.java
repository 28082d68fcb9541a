package dev.stagebill.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The attributes of an element that say something to a reader. */
final class Attributes {
    private static final Pattern DROPPED = Pattern.compile(
            "data-.*|aria-.*|on.*|style|role|rel|target|loading|tabindex|disabled|for|open|markdown|decoding");
    private static final Pattern MADE_UP = Pattern.compile("fn(ref)?\\d*:.*|__.*|tab-.*");
    private static final Pattern ALIGN = Pattern.compile("text-align: *(\\w+)");
    private static final Pattern OWN_CLASS =
            Pattern.compile("task-list.*|magiclink.*|codehilite|highlight|footnote.*|critic"
                    + "|twemoji|emojione|gemoji|joypixels|inline|end|tab.*|arithmatex");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    private Attributes() {}

    /** The attributes as text; empty when there are none. */
    static String of(Element element) {
        TreeMap<String, String> found = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            value(attribute.getKey(), attribute.getValue()).ifPresent(value -> found.put(attribute.getKey(), value));
        }
        align(element).ifPresent(side -> found.put("align", side));
        return found.entrySet().stream()
                .map(each -> " " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
    }

    private static Optional<String> align(Element element) {
        Matcher style = ALIGN.matcher(element.attr("style"));
        return style.find() ? Optional.of(style.group(1)) : Optional.empty();
    }

    private static Optional<String> value(String key, String value) {
        if (DROPPED.matcher(key).matches()
                || (key.equals("id") && MADE_UP.matcher(value).matches())) {
            return Optional.empty();
        }
        if (key.equals("class")) {
            return classes(value);
        }
        boolean first = key.equals("start") && value.equals("1");
        return first
                ? Optional.empty()
                : Optional.of(ADDRESSES.contains(key) ? address(value) : Meaning.collapsed(value));
    }

    private static Optional<String> classes(String value) {
        String kept = Arrays.stream(value.split("\\s+"))
                .filter(each -> !each.isEmpty() && !OWN_CLASS.matcher(each).matches())
                .sorted()
                .collect(Collectors.joining(" "));
        return Optional.of(kept).filter(text -> !text.isEmpty());
    }

    /** An address whether or not its letters are written as bytes. */
    static String address(String value) {
        try {
            return URLDecoder.decode(value.strip().replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replace(" ", "%20");
        } catch (IllegalArgumentException e) {
            return value.strip().replace(" ", "%20");
        }
    }
}
