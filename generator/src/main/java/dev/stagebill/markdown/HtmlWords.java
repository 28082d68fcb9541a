package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/** Reads the words of HTML that the sanitiser made, in one go: it is done for everything that can be searched for. */
final class HtmlWords {
    /** So many times its words the HTML around them is read at most. */
    private static final int TAGS_TO_LETTERS = 20;

    private final String html;
    private final int end;
    private final StringBuilder words;

    private HtmlWords(String html, int letters) {
        this.html = html;
        this.end = (int) Math.min(html.length(), (long) letters * TAGS_TO_LETTERS);
        this.words = new StringBuilder(Math.min(end, letters + 16));
    }

    /** The words, on one line, in at most so many letters. */
    static String of(String html, int letters) {
        String words = new HtmlWords(html, letters).read(letters);
        return words.substring(0, Math.min(words.length(), letters)).strip();
    }

    private String read(int letters) {
        int at = 0;
        while (at < end && words.length() <= letters) {
            char c = html.charAt(at);
            if (c == '<') {
                at = afterTag(at);
                blank();
            } else if (c == '&') {
                at = entity(at);
            } else {
                letter(c);
                at++;
            }
        }
        return words.toString();
    }

    private void letter(char c) {
        if (c <= ' ') {
            blank();
        } else {
            words.append(c);
        }
    }

    private void blank() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Behind a tag, in whose attributes may be anything but a quote. */
    private int afterTag(int start) {
        boolean quoted = false;
        for (int at = start + 1; at < end; at++) {
            char c = html.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return at + 1;
            }
        }
        return end;
    }

    private int entity(int start) {
        int semicolon = html.indexOf(';', start);
        if (semicolon < 0 || semicolon - start > 32 || semicolon >= end) {
            letter('&');
            return start + 1;
        }
        String text = Escaping.unescapeHtml(html.substring(start, semicolon + 1));
        text.chars().forEach(c -> letter((char) c));
        return semicolon + 1;
    }
}
