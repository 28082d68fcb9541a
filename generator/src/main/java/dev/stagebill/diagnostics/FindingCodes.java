package dev.stagebill.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes that findings of Stagebill have, each with the paragraphs that explain it: those of {@code docs/diagnostics.md}. */
public final class FindingCodes {
    private static final Pattern SECTION = Pattern.compile("(?ms)^### ([a-z]+\\.[a-z0-9-]+)\n(.*?)(?=^#{1,3} |\\z)");

    private FindingCodes() {}

    /** All codes, in alphabetical order. */
    public static Set<String> known() {
        return Sections.BY_CODE.keySet();
    }

    /** What a code means and what to do about it, as Markdown; nothing for a code that is not Stagebill's own. */
    public static Optional<String> explanation(String code) {
        return Optional.ofNullable(Sections.BY_CODE.get(code));
    }

    /** Read when it is first needed. */
    private static final class Sections {
        static final SortedMap<String, String> BY_CODE = read();

        private static SortedMap<String, String> read() {
            SortedMap<String, String> sections = new TreeMap<>();
            Matcher matcher = SECTION.matcher(document());
            while (matcher.find()) {
                sections.put(matcher.group(1), matcher.group(2).strip());
            }
            return sections;
        }

        private static String document() {
            try (InputStream in = FindingCodes.class.getResourceAsStream("diagnostics.md")) {
                return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
