package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys to press: {@code ++ctrl+alt+"My key"++} ({@code pymdownx.keys}). */
final class KeysNode extends Written {
    private static final int MAX_LENGTH = 300;
    private static final String KEY = "(?:[\\w-]++|\"(?:\\\\.|[^\"\\\\\\n])++\"|'(?:\\\\.|[^'\\\\\\n])++')";
    private static final Pattern KEYS =
            Pattern.compile("\\+\\+(" + KEY + "(?:\\+" + KEY + "){0,20})\\+\\+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ONE = Pattern.compile(KEY, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final List<Key> keys;

    private KeysNode(BasedSequence chars, List<Key> keys) {
        super(chars);
        this.keys = List.copyOf(keys);
    }

    /** @param name what the key is known by; empty when it is given by its label */
    private record Key(String name, String label) {}

    static Optional<InlineSyntax.Found> find(BasedSequence input, int at, DirectInlineParser parser) {
        Matcher matcher = KEYS.matcher(input);
        matcher.region(at, Math.min(input.length(), at + MAX_LENGTH));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        List<Key> keys = new ArrayList<>();
        Matcher one = ONE.matcher(matcher.group(1));
        while (one.find()) {
            Optional<Key> key = key(one.group());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        KeysNode node = new KeysNode(input.subSequence(at, matcher.end()), keys);
        return Optional.of(new InlineSyntax.Found(node, matcher.end()));
    }

    private static Optional<Key> key(String written) {
        char first = written.charAt(0);
        if (first == '"' || first == '\'') {
            String label =
                    ESCAPED.matcher(written.substring(1, written.length() - 1)).replaceAll("$1");
            return Optional.of(new Key("", Escaping.unescapeHtml(label).strip()));
        }
        String name = KeyNames.canonical(written);
        return KeyNames.label(name).map(label -> new Key(name, label));
    }

    @Override
    void write(PageWriter page) {
        HtmlWriter html = page.html;
        html.start("span");
        AttributeNode.of(this).write(html, "keys");
        html.end();
        String separator =
                page.options.option("pymdownx.keys", "separator").orElse("+").strip();
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0 && !separator.isEmpty()) {
                html.open("span");
                page.text(separator);
                html.close("span");
            }
            write(page, keys.get(i));
        }
        html.close("span");
    }

    private static void write(PageWriter page, Key key) {
        page.html.start("kbd");
        if (!key.name().isEmpty()) {
            page.html.attribute("class", "key-" + key.name());
        }
        page.html.end();
        page.text(page.options
                .option("pymdownx.keys", "key_map." + key.name())
                .orElse(key.label()));
        page.html.close("kbd");
    }

    @Override
    String text() {
        return keys.stream().map(Key::label).collect(Collectors.joining("+"));
    }
}
