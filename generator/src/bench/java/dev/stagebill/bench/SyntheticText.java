package dev.stagebill.bench;

import java.util.Locale;
import java.util.Random;

/** Writes Markdown pages of about 700 words that look like documentation: headings, lists, tables, code, admonitions and links. */
final class SyntheticText {
    private static final String[] WORDS = ("service queue order payment customer index cache retry timeout request response header token "
                    + "cluster region deploy release rollback metric alert dashboard incident owner schema event stream topic "
                    + "partition consumer producer batch job worker thread pool connection database table column query migration "
                    + "the a of to and in is that for on with as it by from at this when which every must should can may not")
            .split(" ", -1);

    private final Random random;

    SyntheticText(Random random) {
        this.random = random;
    }

    String page(String title, String... links) {
        StringBuilder page = new StringBuilder("# " + title + "\n\n" + paragraph(60) + "\n\n");
        for (int section = 1; section <= 5; section++) {
            page.append("## ").append(title(3)).append("\n\n").append(paragraph(70)).append("\n\n");
            block(page, section, links);
        }
        return page.append("See also [").append(title(2)).append("](").append(links[0]).append(").\n").toString();
    }

    private void block(StringBuilder page, int section, String... links) {
        switch (section) {
            case 1 -> page.append("- ").append(words(8)).append("\n- `").append(words(1)).append("` ").append(words(9)).append("\n- [")
                    .append(words(2)).append("](").append(links[random.nextInt(links.length)]).append(")\n\n");
            case 2 -> page.append("```java\npublic final class ").append(title(1)).append(" {\n    private final String name = \"")
                    .append(words(2)).append("\";\n\n    int size() {\n        return name.length(); // ").append(words(4))
                    .append("\n    }\n}\n```\n\n");
            case 3 -> page.append("| ").append(title(1)).append(" | ").append(title(1)).append(" |\n| --- | --- |\n")
                    .append(("| " + words(3) + " | " + words(5) + " |\n").repeat(4)).append("\n");
            case 4 -> page.append("!!! note \"").append(title(2)).append("\"\n    ").append(paragraph(25)).append("\n\n");
            default -> page.append("```yaml\n").append(words(1)).append(":\n  - ").append(words(2)).append("\n```\n\n");
        }
    }

    String title(int words) {
        String text = words(words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    String paragraph(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            text.append(i % 17 == 5 ? "**" + word + "**" : i % 29 == 7 ? "`" + word + random.nextInt(100) + "`" : word);
            text.append(i % 13 == 12 ? ". " : i % 11 == 10 ? "\n" : " ");
        }
        return text.toString().strip() + ".";
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
