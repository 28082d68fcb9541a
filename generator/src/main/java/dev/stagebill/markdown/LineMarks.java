package dev.stagebill.markdown;

/**
 * What is written at the beginning of the lines of code: their number, which is no part of the text, and an id by which links reach the line.
 *
 * @param first the number of the first line
 * @param numbered whether lines have numbers
 * @param anchors what the ids of lines begin with ({@code line_anchors} of {@code pymdownx.highlight}); empty when lines have no ids
 */
record LineMarks(int first, boolean numbered, String anchors) {
    private static final String EXTENSION = "pymdownx.highlight";

    /** The numbers alone. */
    static LineMarks of(CodeInfo info) {
        return new LineMarks(info.isNumbered() ? info.firstNumber().getAsInt() : 1, info.isNumbered(), "");
    }

    /** Those of the next block of a page: ids are {@code __codelineno-0-1}, or have the id of the block in the middle. */
    static LineMarks of(CodeInfo info, PageWriter page) {
        boolean linked = page.options.flag(EXTENSION, "anchor_linenums", false);
        String prefix = page.options
                .option(EXTENSION, "line_anchors")
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .orElse(linked ? "__codelineno" : "");
        LineMarks marks = of(info);
        int block = page.codeBlock();
        return prefix.isEmpty()
                ? marks
                : new LineMarks(
                        marks.first,
                        marks.numbered,
                        prefix + "-" + info.attributes().id().orElse(String.valueOf(block)) + "-");
    }

    boolean isEmpty() {
        return !numbered && anchors.isEmpty();
    }

    /** @param line the line, from 1 */
    void write(int line, HtmlWriter out) {
        if (isEmpty()) {
            return;
        }
        String number = Integer.toString(first + line - 1);
        out.start("span");
        if (numbered) {
            // The style sheet shows the number, so that neither a selection nor a search has it in the text.
            out.attribute("class", "ln").attribute("data-n", number);
        }
        if (!anchors.isEmpty()) {
            out.id(anchors + number);
        }
        out.end().close("span");
    }
}
