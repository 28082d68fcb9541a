package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** An emoji or an icon by its shortcode: {@code :smile:}, {@code :material-check:} ({@code pymdownx.emoji}). */
final class EmojiNode extends Written {
    private static final int MAX_LENGTH = 100;

    private final String name;

    private EmojiNode(BasedSequence chars, String name) {
        super(chars);
        this.name = name;
    }

    static Optional<InlineSyntax.Found> find(BasedSequence input, int at, DirectInlineParser parser) {
        int end = at + 1;
        int limit = Math.min(input.length(), at + MAX_LENGTH);
        while (end < limit && isNamePart(input.charAt(end))) {
            end++;
        }
        if (end == at + 1 || end >= limit || input.charAt(end) != ':') {
            return Optional.empty();
        }
        String name = input.subSequence(at + 1, end).toString();
        return Emojis.isEmoji(name) || Emojis.isIcon(name)
                ? Optional.of(new InlineSyntax.Found(new EmojiNode(input.subSequence(at, end + 1), name), end + 1))
                : Optional.empty();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '+';
    }

    @Override
    void write(PageWriter page) {
        String character = Emojis.character(name);
        AttributeList attributes = AttributeNode.of(this);
        if (!character.isEmpty() && attributes.isEmpty()) {
            page.text(character);
        } else if (!character.isEmpty()) {
            page.html.start("span");
            attributes.write(page.html, "emoji");
            page.html.end();
            page.text(character);
            page.html.close("span");
        } else if (Icons.isKnown(Emojis.iconPath(name))) {
            Icons.write(page.html, name, attributes);
        } else {
            page.text(getChars());
            page.remarks.add(new RenderedMarkdown.Remark(
                    "docs.unknown-icon", "there is no icon called " + getChars(), page.line(this)));
        }
    }

    @Override
    String text() {
        String character = Emojis.character(name);
        boolean shown = !character.isEmpty() || Icons.isKnown(Emojis.iconPath(name));
        return shown ? character : getChars().toString();
    }

    /** MkDocs shows a picture, which has no text. */
    @Override
    String slugText() {
        return Emojis.isEmoji(name) || Icons.isKnown(Emojis.iconPath(name)) ? "" : getChars().toString();
    }
}
