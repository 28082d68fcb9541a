package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A diagram between marks of its own: {@code ::uml::} to {@code ::end-uml::} ({@code plantuml_markdown}), and the tag with {@code dot file.svg}
 * between a brace with a percent sign and its counterpart ({@code markdown_inline_graphviz}).
 */
final class DiagramBlock extends Block {
    private static final Pattern UML = Pattern.compile("::uml::(.*)");
    private static final Pattern UML_END = Pattern.compile("\\s*::end-uml::\\s*");
    private static final Pattern DOT = Pattern.compile("\\{%\\s*(dot|neato|fdp|sfdp|twopi|circo)\\s+(\\S+)\\s*");
    private static final Pattern DOT_END = Pattern.compile("\\s*%\\}\\s*");

    private final String language;
    private final String options;
    private final StringBuilder text = new StringBuilder();

    private DiagramBlock(BasedSequence chars, String language, String options) {
        super(chars);
        this.language = language;
        this.options = options;
    }

    String language() {
        return language;
    }

    String options() {
        return options;
    }

    String text() {
        return text.toString();
    }

    /** Recognises the first line. */
    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        char first = line.charAt(0);
        if (first != ':' && first != '{') {
            return Optional.empty();
        }
        Matcher uml = UML.matcher(trimmed(line));
        if (uml.matches()) {
            return Optional.of(new Lines(new DiagramBlock(line, "plantuml", uml.group(1)), UML_END, indent));
        }
        Matcher dot = DOT.matcher(trimmed(line));
        return dot.matches()
                ? Optional.of(new Lines(new DiagramBlock(line, "graphviz", dot.group(1)), DOT_END, indent))
                : Optional.empty();
    }

    private static String trimmed(BasedSequence line) {
        return line.toString().stripTrailing();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Takes all lines up to the closing mark. */
    private static final class Lines extends AbstractBlockParser {
        private final DiagramBlock block;
        private final Pattern end;
        private final int indent;
        private boolean first = true;
        private boolean ended;

        Lines(DiagramBlock block, Pattern end, int indent) {
            this.block = block;
            this.end = end;
            this.indent = indent;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            String content = line.toString().stripTrailing();
            if (first) {
                first = false;
                return;
            }
            ended = end.matcher(content).matches();
            if (!ended) {
                block.text.append(unindented(content)).append('\n');
            }
        }

        private String unindented(String line) {
            int start = 0;
            while (start < indent && start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
            return line.substring(start);
        }

        @Override
        public void closeBlock(ParserState state) {
            // Its text is complete.
        }

        @Override
        public void parseInlines(com.vladsch.flexmark.parser.InlineParser inlineParser) {
            // There is no Markdown in a diagram.
        }
    }
}
