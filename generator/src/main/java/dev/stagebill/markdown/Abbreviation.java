package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that explains an abbreviation: {@code *[HTML]: Hyper Text Markup Language} (Python-Markdown's {@code abbr}). */
final class Abbreviation extends Block {
    private static final Pattern LINE = Pattern.compile("\\*\\[ *+([^\\\\ \\]][^\\\\]*?)\\] ?: *+(\\S.*)");

    private final String name;
    private final String meaning;

    private Abbreviation(BasedSequence chars, String name, String meaning) {
        super(chars);
        this.name = name;
        this.meaning = meaning;
    }

    String abbreviation() {
        return name;
    }

    String meaning() {
        return meaning;
    }

    static Optional<AbstractBlockParser> open(BasedSequence line, int indent) {
        if (line.charAt(0) != '*') {
            return Optional.empty();
        }
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new OneLineParser(new Abbreviation(
                        line, matcher.group(1).strip(), matcher.group(2).strip())))
                : Optional.empty();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
