package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula of its own: {@code $$x$$}, {@code \[x\]}, {@code \begin{align}x\end{align}}. Without its end it is a paragraph. */
final class MathBlock extends Block {
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([a-z]{1,30}\\*?)\\}.*");

    private final String opening;
    private final String closing;
    private BasedSequence text = BasedSequence.NULL;

    private MathBlock(BasedSequence chars, String opening, String closing) {
        super(chars);
        this.opening = opening;
        this.closing = closing;
    }

    static Optional<AbstractBlockParser> dollars(BasedSequence line, int indent) {
        return line.startsWith("$$") ? parser(line, "$$", "$$") : Optional.empty();
    }

    static Optional<AbstractBlockParser> brackets(BasedSequence line, int indent) {
        return line.startsWith("\\[") ? parser(line, "\\[", "\\]") : Optional.empty();
    }

    static Optional<AbstractBlockParser> environment(BasedSequence line, int indent) {
        if (!line.startsWith("\\begin{")) {
            return Optional.empty();
        }
        Matcher matcher = ENVIRONMENT.matcher(line.trimEnd());
        return matcher.matches() ? parser(line, "", "\\end{" + matcher.group(1) + "}") : Optional.empty();
    }

    private static Optional<AbstractBlockParser> parser(BasedSequence line, String opening, String closing) {
        String content = line.subSequence(opening.length(), line.length()).toString();
        int end = closingAt(content, 0, closing);
        boolean sentence = end >= 0 && !content.substring(end + closing.length()).isBlank();
        return sentence
                ? Optional.empty()
                : Optional.of(new MathParser(new MathBlock(line, opening, closing), line, end >= 0));
    }

    /** Where a formula ends; what is behind a backslash belongs to it. */
    static int closingAt(CharSequence text, int from, String closing) {
        int last = text.length() - closing.length();
        for (int i = from; i <= last; i++) {
            if (closing.contentEquals(text.subSequence(i, i + closing.length()))) {
                return i;
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** The formula; empty when its end is missing. */
    private Optional<String> source() {
        String all = text.toString().strip();
        int end = closingAt(all, opening.length(), closing);
        if (end < 0 || (!all.substring(end + closing.length()).isBlank())) {
            return Optional.empty();
        }
        return Optional.of(opening.isEmpty() ? all : all.substring(opening.length(), end));
    }

    void write(PageWriter page) {
        Optional<String> source = source();
        if (source.isPresent()) {
            write(page, source.get(), "div", true, AttributeList.NONE);
            page.html.newline();
        } else {
            page.html.open("p");
            page.children(this);
            page.html.close("p").newline();
        }
        page.sections.gap();
    }

    /** Writes a fence of the language {@code math}. */
    static void fence(PageWriter page, String source) {
        write(page, "\n" + source, "div", true, AttributeList.NONE);
        page.html.newline();
        page.sections.gap();
    }

    /** Writes a formula so that its source can be read, and drawn in the browser. */
    static void write(PageWriter page, String source, String tag, boolean display, AttributeList attributes) {
        page.features.add("math");
        page.html.start(tag);
        attributes.write(page.html, "arithmatex");
        page.html.end();
        page.text(display ? "\\[" + source + "\\]" : "\\(" + source + "\\)");
        page.html.close(tag);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Takes lines up to the end of the formula, or up to the next blank line. */
    private static final class MathParser extends AbstractBlockParser {
        private final MathBlock block;
        private final BlockContent content = new BlockContent();
        private boolean closed;

        MathParser(MathBlock block, BasedSequence first, boolean closed) {
            this.block = block;
            this.closed = closed;
            content.add(first, 0);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            content.add(line, state.getIndent());
            closed |= closingAt(line, 0, block.closing) >= 0;
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            if (block.source().isEmpty()) {
                inlineParser.parse(block.text, block);
            }
        }

        @Override
        public void closeBlock(ParserState state) {
            block.text = content.getContents();
            block.setChars(block.text);
        }
    }
}
