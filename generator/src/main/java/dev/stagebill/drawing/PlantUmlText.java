package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat.Fault;
import dev.stagebill.markdown.DiagramFormat.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PlantUML text with the files that it includes in their places. Paths start at the folder of the file that includes, as in PlantUML. What
 * is included from PlantUML's own library ({@code <C4/C4_Context>}) stays; an address stays too, and PlantUML refuses it.
 */
final class PlantUmlText {
    private static final Pattern INCLUDE =
            Pattern.compile("\\s*!(include|include_once|include_many|includesub)\\s+(\\S.*?)\\s*");
    private static final Pattern MARK = Pattern.compile("\\s*@(start|end)\\w+.*");
    private static final int MAX_DEPTH = 10;
    private static final int MAX_LINES = 20_000;
    private static final int MAX_LENGTH = 1_000_000;

    private final Function<String, Optional<String>> files;
    private final Set<String> included = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    /** The line of the source that each line of the text comes from. */
    private final List<Integer> lines = new ArrayList<>();

    private Optional<Fault> fault = Optional.empty();

    private PlantUmlText(Function<String, Optional<String>> files) {
        this.files = files;
    }

    static PlantUmlText of(Source source) {
        PlantUmlText text = new PlantUmlText(source.files());
        int line = 0;
        for (String written : source.text().split("\n", -1)) {
            line++;
            text.add(written, line, "", 0);
        }
        return text;
    }

    String text() {
        return text.toString();
    }

    /** Why it cannot be drawn. */
    Optional<Fault> fault() {
        return fault;
    }

    /** The line of the source, from 1, for a line of the text, from 0; 0 when there is no such line. */
    int line(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : 0;
    }

    private void add(String written, int line, String folder, int depth) {
        if (fault.isPresent()) {
            return;
        }
        Matcher matcher = INCLUDE.matcher(written);
        if (matcher.matches() && isFile(matcher.group(2))) {
            include(matcher, line, folder, depth);
            return;
        }
        text.append(written).append('\n');
        lines.add(line);
        if (lines.size() > MAX_LINES || text.length() > MAX_LENGTH) {
            fail("becomes too long with what it includes", line);
        }
    }

    /** Neither PlantUML's own library nor an address nor the value of a variable. */
    private static boolean isFile(String path) {
        return !path.startsWith("<") && !path.contains("://") && !path.startsWith("$") && !path.startsWith("%");
    }

    private void include(Matcher include, int line, String folder, int depth) {
        String[] parts = include.group(2).replace("\"", "").split("!", 2);
        String path = folder + parts[0].strip();
        if (depth >= MAX_DEPTH) {
            fail("includes files in more than " + MAX_DEPTH + " levels", line);
            return;
        }
        boolean again = !included.add(include.group(2) + " in " + folder);
        if (again && include.group(1).equals("include_once")) {
            return;
        }
        Optional<String> found = files.apply(path).or(() -> files.apply(parts[0].strip()));
        if (found.isEmpty()) {
            fail("includes " + parts[0].strip() + ", which is no file that may be read", line);
            return;
        }
        String own = path.substring(0, path.lastIndexOf('/') + 1);
        for (String written :
                part(found.get(), parts.length > 1 ? parts[1].strip() : "").split("\n", -1)) {
            if (!MARK.matcher(written).matches()) {
                add(written, line, own, depth + 1);
            }
        }
    }

    /** The part between {@code !startsub NAME} and {@code !endsub}, or the n-th or named diagram of a file; the first one by default. */
    private static String part(String file, String name) {
        if (file.contains("!startsub") && !name.isEmpty()) {
            return between(file, "!startsub\\s+" + Pattern.quote(name) + "\\s*\n", "\n\\s*!endsub");
        }
        if (!name.isEmpty() && !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return between(file, "@start\\w+\\s*\\(id=" + Pattern.quote(name) + "\\).*\n", "\n\\s*@end");
        }
        int wanted = name.isEmpty() || name.length() > 3 ? 0 : Integer.parseInt(name);
        Matcher start = Pattern.compile("^\\s*@start\\w+.*$", Pattern.MULTILINE).matcher(file);
        for (int i = 0; start.find(); i++) {
            if (i == wanted) {
                int end = file.indexOf("\n@end", start.end());
                return file.substring(start.end(), end < 0 ? file.length() : end);
            }
        }
        return file;
    }

    private static String between(String file, String from, String to) {
        Matcher start = Pattern.compile(from).matcher(file);
        if (!start.find()) {
            return "";
        }
        Matcher end = Pattern.compile(to).matcher(file);
        return file.substring(
                start.end(), end.find(start.end() - 1) ? Math.max(start.end(), end.start()) : file.length());
    }

    private void fail(String message, int line) {
        fault = fault.or(() -> Optional.of(new Fault(message, line)));
    }
}
