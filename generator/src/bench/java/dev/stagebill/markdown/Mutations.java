package dev.stagebill.markdown;

import java.util.List;
import java.util.Random;

/** Spoils texts: what editors, merges and attackers do to them. Equal seeds spoil equally. */
final class Mutations {
    private static final int MAX_LENGTH = 40_000;

    private final Random random;
    private final List<String> vectors;

    Mutations(long seed, List<String> vectors) {
        this.random = new Random(seed);
        this.vectors = vectors;
    }

    String of(String original) {
        String text = original.length() > MAX_LENGTH ? original.substring(0, MAX_LENGTH) : original;
        for (int i = random.nextInt(12); i >= 0; i--) {
            text = spoiled(text);
        }
        return text;
    }

    private String spoiled(String text) {
        int start = at(text);
        int end = Math.min(text.length(), start + random.nextInt(200));
        String part = text.substring(start, end);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, start) + text.substring(end);
            case 1 -> text.substring(0, end) + part.repeat(random.nextInt(4)) + text.substring(end);
            case 2 -> insert(text, start, vectors.get(random.nextInt(vectors.size())));
            case 3 -> insert(text, at(text), part);
            case 4 -> insert(text, start, "*_`[]()<>!#|:\"'&\\{}=~^+-\n\t ".charAt(random.nextInt(27)) + "");
            case 5 -> text.substring(0, start) + part.replace("\n", random.nextBoolean() ? "" : "\n    ") + text.substring(end);
            case 6 -> insert(text, start, "\n" + "> - <div>*[!".charAt(random.nextInt(11)) + " ");
            default -> text.substring(0, start);
        };
    }

    private int at(String text) {
        return text.isEmpty() ? 0 : random.nextInt(text.length());
    }

    private static String insert(String text, int at, String part) {
        return text.substring(0, at) + part + text.substring(at);
    }
}
