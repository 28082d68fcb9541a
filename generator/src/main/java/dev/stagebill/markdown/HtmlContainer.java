package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML element whose content is Markdown: {@code <div markdown>} on a line of its own up to the line that begins with {@code </div>}
 * (Python-Markdown's {@code md_in_html}). That line is a block of its own, {@link HtmlClosing}.
 */
final class HtmlContainer extends Block {
    private static final Pattern OPENING = Pattern.compile(
            "<([a-zA-Z][a-zA-Z0-9]*)(?=[^>]*\\smarkdown(?:=(?:\"(?:1|block|span)\"|1))?[\\s>])[^>]*>(.*)",
            Pattern.CASE_INSENSITIVE);

    private final String tag;

    private HtmlContainer(BasedSequence chars, String tag) {
        super(chars);
        this.tag = tag;
    }

    /** The start tag as written, with what follows it on its line. */
    BasedSequence opening() {
        return getChars();
    }

    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        if (line.charAt(0) != '<') {
            return Optional.empty();
        }
        Matcher matcher = OPENING.matcher(line);
        if (!matcher.matches() || isVoidOrClosed(matcher)) {
            return Optional.empty();
        }
        return Optional.of(new Content(new HtmlContainer(line, matcher.group(1).toLowerCase(Locale.ROOT))));
    }

    private static boolean isVoidOrClosed(Matcher matcher) {
        String tag = matcher.group(1).toLowerCase(Locale.ROOT);
        return AllowedHtml.VOID.contains(tag)
                || !AllowedHtml.ELEMENTS.contains(tag)
                || matcher.group(2).toLowerCase(Locale.ROOT).contains("</" + tag);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    private static final class Content extends AbstractBlockParser {
        private final HtmlContainer container;
        private int depth = 1;

        Content(HtmlContainer container) {
            this.container = container;
        }

        @Override
        public Block getBlock() {
            return container;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser parser, Block block) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            String rest = state.getLine()
                    .subSequence(state.getNextNonSpaceIndex(), state.getLine().length())
                    .toString()
                    .toLowerCase(Locale.ROOT);
            depth += begins(rest, "<" + container.tag) && !rest.contains("</" + container.tag) ? 1 : 0;
            depth -= begins(rest, "</" + container.tag) ? 1 : 0;
            return depth == 0 ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        private static boolean begins(String line, String tag) {
            return line.startsWith(tag)
                    && line.length() > tag.length()
                    && " \t>".indexOf(line.charAt(tag.length())) >= 0;
        }

        @Override
        public void closeBlock(ParserState state) {
            // The opening line is what is kept of it.
        }
    }
}
