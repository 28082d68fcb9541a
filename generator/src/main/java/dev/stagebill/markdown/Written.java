package dev.stagebill.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An inline element that knows how it is written. */
abstract class Written extends Node {
    Written(BasedSequence chars) {
        super(chars);
    }

    abstract void write(PageWriter page);

    /** What a reader sees of it, for headings and summaries. */
    abstract String text();

    /** What counts of it for the id of a heading. */
    String slugText() {
        return text();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
