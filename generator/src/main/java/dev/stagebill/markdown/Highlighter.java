package dev.stagebill.markdown;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Marks the parts of source code with classes of one or two letters: {@code k} keyword, {@code s} string, {@code c} comment, {@code n} number,
 * {@code t} type or tag, {@code f} function, {@code v} variable, {@code a} attribute, key or annotation, {@code p} directive, and for
 * differences and consoles {@code gi}, {@code gd}, {@code gh}, {@code gp}, {@code go}. Code in an unknown language, and code that is too
 * long, is left plain. Safe for use by many threads.
 */
public final class Highlighter {
    private static final int MAX_LENGTH = 300_000;

    private final TokenLexers lexers = new TokenLexers();

    /** The code with its parts marked, to be put into {@code <code>}. Its text is the code, line ends included. */
    public SafeHtml highlight(String code, String language) {
        CodeInfo info = CodeInfo.ofLanguage(language.strip().toLowerCase(Locale.ROOT));
        return highlight(code, info, LineMarks.of(info));
    }

    /** The code with its parts and the lines marked that the fence asks for. */
    SafeHtml highlight(String code, CodeInfo info, LineMarks marks) {
        boolean plainLines = marks.isEmpty() && info.marked().isEmpty();
        Optional<Lexer> lexer = code.length() > MAX_LENGTH ? Optional.empty() : lexers.lexer(info.language());
        if (lexer.isEmpty() && plainLines) {
            return Sanitizer.text(code);
        }
        HtmlWriter out = new HtmlWriter(code.length() * 2);
        try (Lexer used = lexer.orElseGet(PlainLexer::new)) {
            Lines lines = new Lines(info.markedLines(), marks, used, out);
            lines.write(code);
        }
        return Sanitizer.byConstruction(out);
    }

    private record Lines(BitSet marked, LineMarks marks, Lexer lexer, HtmlWriter out) {
        void write(String code) {
            int number = 1;
            for (int start = 0; start < code.length(); number++) {
                int end = code.indexOf('\n', start);
                int stop = end < 0 ? code.length() : end;
                if (marked.get(number)) {
                    out.start("span").attribute("class", "hll").end();
                }
                marks.write(number, out);
                lexer.write(code.substring(start, stop), out);
                if (end >= 0) {
                    out.newline();
                }
                if (marked.get(number)) {
                    out.close("span");
                }
                start = stop + 1;
            }
        }
    }

    private static final class PlainLexer implements Lexer {
        @Override
        public void write(String line, HtmlWriter out) {
            out.text(line);
        }
    }
}
