package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that holds only the end tag of an element with blocks in it. The next line is Markdown again, as in Python-Markdown. */
final class HtmlClosing extends Block {
    private static final Pattern LINE = Pattern.compile("</([a-zA-Z][a-zA-Z0-9]*)\\s*>\\s*");
    private static final Set<String> TAGS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "details",
            "div",
            "figure",
            "footer",
            "header",
            "section");

    private HtmlClosing(BasedSequence chars) {
        super(chars);
    }

    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        if (line.length() < 3 || line.charAt(0) != '<' || line.charAt(1) != '/') {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && TAGS.contains(matcher.group(1).toLowerCase(Locale.ROOT))
                ? Optional.of(new OneLineParser(new HtmlClosing(line)))
                : Optional.empty();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
