package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils definitions: nodes are deleted, doubled, moved and retyped, parts of others are put in, and bytes change. Equal seeds spoil equally. */
final class DefinitionMutations {
    private static final List<String> VALUES = List.of("null", "true", "[]", "{}", "1e999999999", "-1", "\"\"", "''", "[[]]", "{a: b}", "~", "\"<script>alert(1)</script>\"",
            "{$ref: '#'}", "{$ref: '#/'}", "{$ref: '../../x'}", "'#/components/schemas/A'", "[1, a, {}]", "javascript:alert(1)", "!!binary x", "*a", "&a [*a]", "|\n", ">-\n", "__proto__",
            "0x", ".nan", "2026-01-01", "\u0000", "\ud800", "\u202e", "^(a+)+$", "99999999999999999999", "constructor", "x-", "default", "200", "object", "array");

    private static final String SIGNS = "{}[]\":,'#&*!|>-<=@()\\\n\t \u0000";

    private final Random random;
    private final String other;

    DefinitionMutations(Random random, String other) {
        this.random = random;
        this.other = other;
    }

    String of(String original) {
        String text = original;
        for (int i = random.nextInt(8); i >= 0; i--) {
            text = random.nextInt(4) == 0 ? signs(text) : lines(text);
        }
        return text;
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() < 4) {
            return signs(text);
        }
        int start = random.nextInt(lines.size());
        int end = Math.min(lines.size(), start + 1 + random.nextInt(random.nextInt(30) + 1));
        List<String> part = lines.subList(start, end);
        switch (random.nextInt(8)) {
            case 0 -> part.clear();
            case 1 -> lines.addAll(random.nextInt(lines.size()), List.copyOf(part));
            case 2 -> part.replaceAll(line -> "  " + line);
            case 3 -> part.replaceAll(line -> line.startsWith("  ") ? line.substring(2) : line);
            case 4 -> Collections.shuffle(part, random);
            case 5, 6 -> lines.set(start, retyped(lines.get(start)));
            default -> lines.addAll(start, borrowed());
        }
        return String.join("\n", lines);
    }

    /** A key with another value. */
    private String retyped(String line) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        int colon = line.indexOf(": ");
        boolean more = line.endsWith(",");
        return colon < 0 ? line + value : line.substring(0, colon + 2) + value + (more ? "," : "");
    }

    private List<String> borrowed() {
        List<String> lines = other.lines().toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        int start = random.nextInt(lines.size());
        return lines.subList(start, Math.min(lines.size(), start + random.nextInt(20)));
    }

    private String signs(String text) {
        int start = text.isEmpty() ? 0 : random.nextInt(text.length());
        int end = Math.min(text.length(), start + random.nextInt(40));
        String part = text.substring(start, end);
        String before = text.substring(0, start);
        return switch (random.nextInt(6)) {
            case 0 -> before + text.substring(end);
            case 1 -> before + part.repeat(random.nextInt(5)) + text.substring(end);
            case 2 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + text.substring(start);
            case 3 -> before + (char) random.nextInt(0x10000) + text.substring(end);
            case 4 -> before + VALUES.get(random.nextInt(VALUES.size())) + text.substring(end);
            default -> random.nextInt(6) == 0 ? before : before + part.toUpperCase(java.util.Locale.ROOT) + text.substring(end);
        };
    }
}
