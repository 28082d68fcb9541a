package dev.stagebill.ownership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a CODEOWNERS file. A line that its host would pass over is passed over. */
final class RuleReader {
    /** {@code ^[Section][2] @owners}: optional, named, with a number of approvals (GitLab). */
    private static final Pattern SECTION = Pattern.compile("\\^?\\[[^\\]]*\\](?:\\[\\d+\\])?(?:\\s+(.*))?");

    private static final int MAX_RULES = 20_000;

    private final Dialect dialect;
    private final List<Rule> rules = new ArrayList<>();
    private List<String> sectionOwners = List.of();

    RuleReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The rules in the order of the file. */
    List<Rule> read(String text) {
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (rules.size() < MAX_RULES) {
                read(each.strip(), line);
            }
        }
        return List.copyOf(rules);
    }

    private void read(String line, int number) {
        Matcher section = SECTION.matcher(line);
        if (section.matches()) {
            sectionOwners = section.group(1) == null ? List.of() : words(section.group(1));
        } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("@@@")) {
            rule(words(line), number);
        }
    }

    private void rule(List<String> words, int number) {
        if (words.isEmpty()) {
            return;
        }
        String first = words.get(0);
        boolean excluded = first.startsWith("!");
        if (dialect == Dialect.GITHUB && (excluded || first.contains("["))) {
            return;
        }
        List<String> own = words.subList(1, words.size());
        List<String> owners = excluded ? List.of() : own.isEmpty() ? sectionOwners : own;
        PathPattern.of(excluded ? first.substring(1) : first)
                .ifPresent(pattern -> rules.add(new Rule(pattern, owners, number)));
    }

    /** The words of a line up to a comment. A blank after a backslash belongs to its word. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == ' ') {
                word.append(' ');
                i++;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                if (word.charAt(0) == '#') {
                    return words;
                }
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
