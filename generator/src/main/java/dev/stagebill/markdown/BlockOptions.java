package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a block of {@code pymdownx.blocks}: indented lines right behind its first one. */
final class BlockOptions {
    private static final Pattern OPTION = Pattern.compile("[ ]*([a-z_]+):[ ]*(.*?)[ ]*");
    private static final Pattern PAIR = Pattern.compile("([\\w-]+):[ ]*(?:'([^']*)'|\"([^\"]*)\"|([^,}]*))");
    private static final List<String> OPTIONS = List.of("type", "open", "new", "select", "attrs", "markdown");

    private final Map<String, String> values = new LinkedHashMap<>();
    private AttributeList given = AttributeList.NONE;

    /**
     * Reads them; how many lines they take, or a negative number when one of them is none.
     *
     * @param fence how far the line before them is indented
     */
    int read(List<SourceLine> lines, int fence) {
        int count = 0;
        while (count < lines.size()
                && !lines.get(count).isBlank()
                && lines.get(count).indent() >= fence + 4) {
            String line = lines.get(count).content();
            Matcher option = OPTION.matcher(line);
            boolean read = option.matches() && OPTIONS.contains(option.group(1));
            boolean attributes = read && option.group(1).equals("attrs");
            if (!line.startsWith("#")
                    && (!read || (attributes && !option.group(2).matches("\\{.*\\}")))) {
                return -1;
            }
            if (read) {
                put(option.group(1), option.group(2));
            }
            count++;
        }
        return count;
    }

    private void put(String name, String value) {
        if (!name.equals("attrs")) {
            values.put(name, value.replaceAll("^['\"]|['\"]$", ""));
            return;
        }
        StringBuilder list = new StringBuilder();
        Matcher pair = PAIR.matcher(value);
        while (pair.find()) {
            String text = pair.group(2) != null ? pair.group(2) : pair.group(3) != null ? pair.group(3) : pair.group(4);
            list.append(' ')
                    .append(pair.group(1))
                    .append("=\"")
                    .append(text.replace("\"", "").strip())
                    .append('"');
        }
        given = AttributeList.ofOptions(list);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isTrue(String name) {
        return value(name).equalsIgnoreCase("true");
    }

    /** Id and classes in the form of a list of attributes. */
    String attributes() {
        StringBuilder list = new StringBuilder();
        given.id().ifPresent(id -> list.append('#').append(id));
        given.classes().forEach(name -> list.append(" .").append(name));
        return list.toString().strip();
    }

    /** The attributes of a tag: those of its selector, and those given. */
    static String selected(String selector, BlockOptions options) {
        AttributeList own = AttributeList.ofOptions(
                selector.replaceAll("([#.])", " $1").replace("[", " ").replace("]", " "));
        AttributeList all = options.given.and(own);
        HtmlWriter html = new HtmlWriter(64);
        all.id().ifPresent(id -> html.attribute("id", id));
        if (!all.classes().isEmpty()) {
            html.attribute("class", String.join(" ", all.classes()));
        }
        all.values().forEach((name, value) -> {
            if (name.matches("[a-z][a-z0-9-]*")) {
                html.attribute(name, value);
            }
        });
        return html.toString();
    }
}
