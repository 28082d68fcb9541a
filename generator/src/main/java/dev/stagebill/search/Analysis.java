package dev.stagebill.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes text apart into words, which {@link Language} makes terms of. The browser's script does the same; the specification of both is {@code docs/search-format.md}, and both are
 * tested against the same table.
 */
final class Analysis {
    /** The longest term; what is longer is cut, in documents and queries alike. */
    static final int MAX_TERM = 40;

    private static final int MAX_PIECES = 12;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.HANGUL,
            UnicodeScript.MYANMAR);

    private final String text;
    private final Consumer<Token> sink;

    private Analysis(String text, Consumer<Token> sink) {
        this.text = text;
        this.sink = sink;
    }

    /** The tokens of a text, in order. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        scan(text, tokens::add);
        return tokens;
    }

    /** Passes the tokens of a text on, in order. */
    static void scan(String text, Consumer<Token> sink) {
        new Analysis(Folding.fold(text), sink).run();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWord(c)) {
                at += Character.charCount(c);
            } else if (isUnspaced(c)) {
                at = unspaced(at);
            } else {
                at = compound(at);
            }
        }
    }

    /** Scripts without blanks between words: one token for each pair of neighbouring characters. */
    private int unspaced(int start) {
        int end = start;
        int previous = -1;
        while (end < text.length() && isWord(text.codePointAt(end)) && isUnspaced(text.codePointAt(end))) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (previous >= 0) {
                emitPlain(text.substring(previous, next));
            }
            previous = end;
            end = next;
        }
        if (previous == start) {
            emitPlain(text.substring(start, end));
        }
        return end;
    }

    private void emitPlain(String term) {
        sink.accept(new Token(List.of(term(term)), List.of(), List.of()));
    }

    private int compound(int start) {
        int end = wordEnd(start);
        String first = text.substring(start, end);
        int next = afterConnector(end);
        if (next < 0) {
            emit(List.of(first), first, specials(start, end, first));
            return end;
        }
        List<String> pieces = new ArrayList<>(List.of(first));
        StringBuilder whole = new StringBuilder(first);
        while (next > 0 && pieces.size() < MAX_PIECES) {
            if (keepsDot(end)) {
                whole.append('.');
            }
            end = wordEnd(next);
            pieces.add(text.substring(next, end));
            whole.append(text, next, end);
            next = afterConnector(end);
        }
        emit(pieces, whole.toString(), specials(start, end, whole.toString()));
        return end;
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWord(c) || isUnspaced(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Where the next piece begins when a connector stands here and a piece follows, else -1. */
    private int afterConnector(int at) {
        int next = at;
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '_') {
            while (next < text.length() && text.charAt(next) == '_') {
                next++;
            }
        } else if (c == '.' || c == '-' || c == '\'' || c == '\u2019') {
            next = at + 1;
        } else if (c == ':' && text.startsWith("::", at)) {
            next = at + 2;
        }
        boolean piece = next > at && next < text.length();
        return piece && isWord(text.codePointAt(next)) && !isUnspaced(text.codePointAt(next)) ? next : -1;
    }

    private boolean keepsDot(int at) {
        return text.charAt(at) == '.' && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    }

    private List<String> specials(int start, int end, String whole) {
        List<String> specials = List.of();
        if (text.startsWith("++", end)) {
            specials = List.of(term(whole) + "++");
        } else if (text.startsWith("#", end) && (end + 1 == text.length() || !isWord(text.codePointAt(end + 1)))) {
            specials = List.of(term(whole) + "#");
        } else if (start > 0 && text.charAt(start - 1) == '.' && !isDigit(text.charAt(start)) && opens(start - 1)) {
            specials = List.of("." + term(whole));
        }
        return specials;
    }

    /** Whether a word that begins here does not go on from something before it. */
    private boolean opens(int at) {
        return at == 0 || " \t\r\n([{\"'`,/*".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void emit(List<String> pieces, String whole, List<String> specials) {
        boolean single = pieces.size() == 1;
        boolean numeric = !single && pieces.stream().allMatch(Analysis::isNumber);
        List<String> parts = new ArrayList<>(pieces.size());
        List<String> wholes = new ArrayList<>(2);
        for (String piece : pieces) {
            int before = parts.size();
            camelParts(piece, parts);
            boolean split = parts.size() > before + 1;
            if (split && !single) {
                add(wholes, term(piece));
            }
        }
        if (parts.size() > 1) {
            add(wholes, term(whole));
            parts.replaceAll(part -> part.length() < (numeric ? 3 : 2) ? "" : part);
            if (numeric && pieces.size() > 2 && whole.startsWith(pieces.get(0) + "." + pieces.get(1) + ".")) {
                add(wholes, term(pieces.get(0) + "." + pieces.get(1)));
            }
        }
        sink.accept(new Token(parts, wholes, specials));
    }

    private static void add(List<String> terms, String term) {
        if (!terms.contains(term)) {
            terms.add(term);
        }
    }

    /** Splits {@code getUserName} and {@code HTTPServer}; {@code APIs} and {@code IPv4} stay whole. */
    private static void camelParts(String piece, List<String> parts) {
        int start = 0;
        for (int at = 1; at < piece.length(); at++) {
            if (isUpper(piece, at) && (isLower(piece, at - 1) || beginsWord(piece, at))) {
                parts.add(term(piece.substring(start, at)));
                start = at;
            }
        }
        parts.add(term(piece.substring(start)));
    }

    private static boolean beginsWord(String piece, int at) {
        boolean mayEnd = isUpper(piece, at - 1) || isDigit(piece.charAt(at - 1));
        return mayEnd && isLower(piece, at + 1) && isLower(piece, at + 2);
    }

    private static boolean isUpper(String piece, int at) {
        return at < piece.length() && Character.getType(piece.charAt(at)) == Character.UPPERCASE_LETTER;
    }

    private static boolean isLower(String piece, int at) {
        return at < piece.length() && Character.getType(piece.charAt(at)) == Character.LOWERCASE_LETTER;
    }

    private static String term(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String piece) {
        return piece.chars().allMatch(Analysis::isDigit);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isUnspaced(int c) {
        return c >= 0xe00 && UNSPACED.contains(UnicodeScript.of(c));
    }
}
