package dev.stagebill.discovery;

import dev.stagebill.discovery.BuildFacts.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name, description and version in a table of a TOML or INI file: {@code Cargo.toml}, {@code pyproject.toml}, {@code setup.cfg}. Only texts
 * on one line are read, which is how these are written; everything else is passed over.
 */
final class TableFormat implements BuildFormat {
    private static final Pattern TABLE = Pattern.compile("\\[([A-Za-z0-9_. -]{1,80})\\]\\s*(?:#.*)?");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z_-]{1,40})\\s*=\\s*(\\S.*)");
    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,600}+)\"\\s*(?:#.*)?|'([^']{0,600})'\\s*(?:#.*)?");
    private static final Map<String, Fact> KEYS =
            Map.of("name", Fact.NAME, "description", Fact.DESCRIPTION, "version", Fact.VERSION);
    private static final int LONGEST_LINE = 2_000;

    private final String fileName;
    private final List<String> tables;

    TableFormat(String fileName, List<String> tables) {
        this.fileName = fileName;
        this.tables = tables;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public BuildFacts read(String text) {
        BuildFacts facts = new BuildFacts();
        String table = "";
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.length() > LONGEST_LINE ? "" : raw.strip();
            Matcher header = TABLE.matcher(line);
            if (header.matches()) {
                table = header.group(1).strip();
            } else if (line.startsWith("[")) {
                table = "";
            } else if (tables.contains(table)) {
                entry(line, number, facts);
            }
        }
        return facts;
    }

    private void entry(String line, int number, BuildFacts facts) {
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches() && KEYS.containsKey(entry.group(1))) {
            value(entry.group(2)).ifPresent(value -> facts.tell(KEYS.get(entry.group(1)), value, number));
        }
    }

    private Optional<String> value(String written) {
        Matcher quoted = QUOTED.matcher(written);
        if (quoted.matches()) {
            return Optional.of(
                    quoted.group(1) == null
                            ? quoted.group(2)
                            : quoted.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
        }
        boolean ini = fileName.endsWith(".cfg");
        return ini && !written.startsWith("file:") && !written.startsWith("attr:")
                ? Optional.of(written)
                : Optional.empty();
    }
}
