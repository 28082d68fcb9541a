package dev.stagebill.entity;

import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A text.
 *
 * @param least how many characters it has at least
 * @param most how many characters it has at most
 * @param words which words it may be; empty: any
 */
record TextSchema(int least, int most, List<String> words) implements Schema {
    TextSchema {
        words = List.copyOf(words);
    }

    @Override
    public void check(Spot spot, Findings findings) {
        Optional<String> text = spot.node().asString();
        if (text.isEmpty()) {
            findings.invalid(spot, "must be a text, it is " + spot.node().describe(), hint(spot.node()));
        } else if (!words.isEmpty() && !words.contains(text.get())) {
            findings.invalid(
                    spot, "must be " + String.join(" or ", words) + ", it is \"" + Names.cut(text.get()) + "\"", "");
        } else {
            checkLength(spot, text.get(), findings);
        }
    }

    private void checkLength(Spot spot, String text, Findings findings) {
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            findings.invalid(spot, "must be a text, it is empty", "leave the field out when there is nothing to say");
        } else if (length > most) {
            findings.invalid(spot, "must have at most " + most + " characters, it has " + length, "");
        }
    }

    private static String hint(YamlNode value) {
        if (value.isNull()) {
            return "write a value, or leave the field out";
        }
        boolean single = value.asMapping().isEmpty() && value.asSequence().isEmpty();
        return single ? "put it in quotes" : "";
    }
}
