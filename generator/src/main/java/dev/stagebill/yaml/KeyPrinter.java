package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mapping or list that is a key as the text that Backstage's parser gives such a key: in flow style, in lines of 80 characters.
 * An unquoted {@code {{ x }}} makes such a key.
 */
final class KeyPrinter {
    static final int WIDTH = 80;
    private static final String STEP = "  ";

    /** Where a value is written. */
    private static final class Place {
        private final String indent;
        private boolean inKey;
        private boolean noValues;
        private int atStart = -1;

        Place(String indent) {
            this.indent = indent;
        }

        KeyStrings strings() {
            return new KeyStrings(indent, inKey, atStart);
        }
    }

    private final Schema schema;

    KeyPrinter(Schema schema) {
        this.schema = schema;
    }

    /** The text of a key. */
    String print(KeyTree.Group key) {
        return group(key, new Place(""));
    }

    private String group(KeyTree.Group group, Place place) {
        String step = group.isMap() ? STEP : STEP + STEP;
        Place inside = new Place(place.indent + step);
        inside.noValues = group.isMap() && (place.noValues || group.hasNoValues());
        inside.inKey = place.inKey;
        inside.atStart = place.atStart;
        List<String> lines = new ArrayList<>();
        boolean broken = false;
        for (int i = 0; i < group.items().size(); i++) {
            String text = item(group.items().get(i), inside);
            broken |= text.indexOf('\n') >= 0;
            lines.add(i < group.items().size() - 1 ? text + "," : text);
        }
        return lines(lines, broken, group.isMap() ? "{}" : "[]", place.indent);
    }

    private static String lines(List<String> lines, boolean broken, String brackets, String indent) {
        char open = brackets.charAt(0);
        char close = brackets.charAt(1);
        if (lines.isEmpty()) {
            return brackets;
        }
        int length = lines.stream().mapToInt(line -> line.length() + 2).sum() + 2;
        if (!broken && length <= WIDTH) {
            return open + " " + String.join(" ", lines) + " " + close;
        }
        StringBuilder text = new StringBuilder().append(open);
        for (String line : lines) {
            text.append('\n');
            if (!line.isEmpty()) {
                text.append(STEP).append(indent).append(line);
            }
        }
        return text.append('\n').append(indent).append(close).toString();
    }

    private String item(KeyTree tree, Place place) {
        return tree instanceof KeyTree.Pair pair ? pair(pair, place) : value(tree, place);
    }

    private String value(KeyTree tree, Place place) {
        if (tree instanceof KeyTree.Alias alias) {
            return place.inKey ? alias.name() + " " : alias.name();
        }
        String properties = tree.properties();
        if (!properties.isEmpty()) {
            place.atStart = Math.max(0, place.atStart) + properties.length() + 1;
        }
        String text = tree instanceof KeyTree.Scalar scalar
                ? new KeyScalars(schema, place.strings()).print(scalar)
                : group((KeyTree.Group) tree, place);
        return properties.isEmpty() ? text : properties + " " + text;
    }

    private String pair(KeyTree.Pair pair, Place place) {
        boolean explicit = isExplicit(pair.key());
        Place inside = new Place(place.indent + STEP);
        inside.inKey = !explicit && !place.noValues;
        inside.atStart = place.atStart;
        String key = value(pair.key(), inside);
        if (place.noValues || pair.value() == null) {
            return key.isEmpty() ? "?" : explicit ? "? " + key : key;
        }
        String start = explicit ? "? " + key + "\n" + place.indent + ":" : key + ":";
        inside.inKey = false;
        if (!explicit && pair.value() instanceof KeyTree.Scalar) {
            inside.atStart = start.length() + 1;
        }
        String value = value(pair.value(), inside);
        return start + separator(pair.value(), value, explicit, inside) + value;
    }

    private static boolean isExplicit(KeyTree key) {
        return !(key instanceof KeyTree.Scalar scalar) || scalar.style() == Kind.BLOCK_SCALAR;
    }

    private static String separator(@Nullable KeyTree tree, String value, boolean explicit, Place place) {
        if (!explicit && tree instanceof KeyTree.Group) {
            return value.indexOf('\n') >= 0 && !hasPropertyLine(value) ? "\n" + place.indent : " ";
        }
        return value.isEmpty() || value.charAt(0) == '\n' ? "" : " ";
    }

    private static boolean hasPropertyLine(String value) {
        char first = value.charAt(0);
        if (first != '&' && first != '!') {
            return false;
        }
        int lineBreak = value.indexOf('\n');
        int blank = value.indexOf(' ');
        if (first == '&' && blank >= 0 && blank < lineBreak && value.startsWith("!", blank + 1)) {
            blank = value.indexOf(' ', blank + 1);
        }
        return blank < 0 || lineBreak < blank;
    }
}
