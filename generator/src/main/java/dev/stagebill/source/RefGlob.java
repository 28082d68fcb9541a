package dev.stagebill.source;

import java.util.regex.Pattern;

/** A pattern of branches or tags: {@code *} stays within a part between slashes, {@code **} crosses them, {@code ?} is one character. */
record RefGlob(String text, Pattern pattern) {
    static RefGlob of(String text) {
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*') {
                boolean crossing = i + 1 < text.length() && text.charAt(i + 1) == '*';
                while (i + 1 < text.length() && text.charAt(i + 1) == '*') {
                    i++;
                }
                expression.append(crossing ? ".*" : "[^/]*");
            } else {
                expression.append(c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return new RefGlob(text, Pattern.compile(expression.toString(), Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
