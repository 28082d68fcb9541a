package dev.stagebill.mkdocs;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches paths with patterns part by part: {@code **} stands for any number of folders, {@code *}, {@code ?} and {@code [a-z]} stay inside of
 * one. Takes one step back to the last star, which finds every match and is bounded by pattern times text.
 */
public final class PathPattern {
    private PathPattern() {}

    /** Whether a pattern such as {@code guides/**}{@code /*.md} fits a path. */
    public static boolean matches(String pattern, String path) {
        return matches(List.of(pattern.split("/", -1)), List.of(path.split("/", -1)));
    }

    static boolean matches(List<String> pattern, List<String> path) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < path.size()) {
            if (p < pattern.size() && pattern.get(p).equals("**")) {
                if (p + 1 == pattern.size()) {
                    return true;
                }
                star = p++;
                mark = t;
            } else if (p < pattern.size() && segment(pattern.get(p), path.get(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        return p == pattern.size();
    }

    /** Whether a pattern fits a text in which slashes are characters like all others, as {@code fnmatch} of Python has it. */
    public static boolean name(String pattern, String text) {
        return segment(pattern, text);
    }

    /** Whether a pattern without slashes fits a name. */
    private static boolean segment(String pattern, String name) {
        List<Token> tokens = tokens(pattern);
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < name.length()) {
            if (p < tokens.size() && tokens.get(p).star()) {
                star = p++;
                mark = t;
            } else if (p < tokens.size() && tokens.get(p).fits(name.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        return tokens.subList(p, tokens.size()).stream().allMatch(Token::star);
    }

    /** One place of a pattern: a star, or a set of characters written as pairs of first and last. */
    private record Token(boolean star, String ranges, boolean not) {
        boolean fits(char c) {
            boolean in = ranges.isEmpty();
            for (int i = 0; i + 1 < ranges.length(); i += 2) {
                in |= ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
            }
            return !star && in != not;
        }
    }

    private static List<Token> tokens(String pattern) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (close > 0) {
                tokens.add(set(pattern.substring(i + 1, close)));
                i = close;
            } else if (c == '\\' && i + 1 < pattern.length()) {
                char next = pattern.charAt(++i);
                tokens.add(new Token(false, "" + next + next, false));
            } else {
                tokens.add(new Token(c == '*', c == '*' || c == '?' ? "" : "" + c + c, false));
            }
        }
        return tokens;
    }

    private static Token set(String inside) {
        boolean not = inside.startsWith("!") || inside.startsWith("^");
        String set = not ? inside.substring(1) : inside;
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < set.length(); i++) {
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            ranges.append(set.charAt(i)).append(set.charAt(range ? i + 2 : i));
            i += range ? 2 : 0;
        }
        return new Token(false, ranges.toString(), not);
    }
}
