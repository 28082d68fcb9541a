package dev.stagebill.discovery;

import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.source.SourceFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The title and the first sentences of a README. */
final class Readme {
    private static final int START = 6_000;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern NO_PROSE =
            Pattern.compile("^(?:[#<|>*+=-]|!\\[|\\[!|```|~~~|\\d+\\.|\\[[^\\]]+\\]:|\\{)", Pattern.MULTILINE);
    private static final Set<String> NO_TITLES = Set.of(
            "readme",
            "introduction",
            "overview",
            "getting started",
            "installation",
            "documentation",
            "about",
            "usage",
            "contents");

    private final Folder folder;
    private final SourceFile file;
    private final String text;

    private Readme(Folder folder, SourceFile file, String text) {
        this.folder = folder;
        this.file = file;
        this.text = text;
    }

    static Optional<Readme> of(Folder folder) {
        return folder.fileInAnyCase("readme.md")
                .flatMap(file -> folder.text(file)
                        .map(text -> new Readme(folder, file, text.substring(0, Math.min(START, text.length())))));
    }

    SourceFile file() {
        return file;
    }

    /** The heading of the first level, when it is short and says more than that this is a README. */
    Optional<Told> title() {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (line.startsWith("# ")) {
                String title = MarkdownRenderer.plainText(line.substring(2)).strip();
                boolean usable = !title.isEmpty()
                        && title.length() <= LONGEST_TITLE
                        && !NO_TITLES.contains(title.toLowerCase(Locale.ROOT));
                return usable ? Optional.of(told(title, number)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first paragraph of prose. */
    Optional<Told> description() {
        int at = 0;
        for (String block : BLANK_LINES.split(text, -1)) {
            int start = text.indexOf(block, at);
            at = start + block.length();
            String prose = block.strip();
            if (!prose.isEmpty() && !NO_PROSE.matcher(prose).find()) {
                String plain = MarkdownRenderer.plainText(prose)
                        .replaceAll("\\s+", " ")
                        .strip();
                if (plain.contains(" ")) {
                    return Optional.of(told(cut(plain), Lines.of(text, start)));
                }
            }
        }
        return Optional.empty();
    }

    /** As many whole sentences as there is room for, else as many words. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        String start = text.substring(0, LONGEST_DESCRIPTION);
        int sentence = start.lastIndexOf(". ");
        int word = start.lastIndexOf(' ');
        return sentence > 0 ? start.substring(0, sentence + 1) : start.substring(0, Math.max(word, 1)) + " …";
    }

    private Told told(String value, int line) {
        return new Told(value, "README", folder.location(file, line));
    }
}
