package dev.stagebill.markdown;

/** Marks the parts of the lines of one piece of code, called in their order. */
interface Lexer extends AutoCloseable {
    /** Writes a line without its line end. */
    void write(String line, HtmlWriter out);

    @Override
    default void close() {
        // Most have nothing to give back.
    }

    /** Writes a part, marked when it has a class. */
    static void part(HtmlWriter out, String name, CharSequence text) {
        if (text.length() == 0) {
            return;
        }
        if (name.isEmpty()) {
            out.text(text);
        } else {
            out.start("span").attribute("class", name).end().text(text).close("span");
        }
    }
}
