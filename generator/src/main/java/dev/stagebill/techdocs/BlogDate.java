package dev.stagebill.techdocs;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The days of posts, read from front matter and written by a format of Babel, which has the letters of Unicode's CLDR as Java has. */
final class BlogDate {
    private static final int DAY_LENGTH = "2026-01-31".length();
    private static final int MAX_FORMAT = 60;
    private static final Map<String, String> NAMED =
            Map.of("full", "EEEE, MMMM d, yyyy", "long", "MMMM d, yyyy", "medium", "MMM d, yyyy", "short", "M/d/yy");

    private BlogDate() {}

    /** {@code date: 2026-01-31}, or one of the days in a mapping such as {@code date: {created: 2026-01-31}}. */
    static Optional<LocalDate> of(YamlMapping meta, String day) {
        Optional<YamlNode> value = meta.get("date");
        Optional<YamlMapping> days = value.flatMap(YamlNode::asMapping);
        return days.isPresent()
                ? days.flatMap(each -> each.get(day)).flatMap(BlogDate::read)
                : value.filter(any -> day.equals("created")).flatMap(BlogDate::read);
    }

    private static Optional<LocalDate> read(YamlNode value) {
        String text = value instanceof YamlScalar scalar ? scalar.text().strip() : "";
        try {
            return text.length() < DAY_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, DAY_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day in a format, such as {@code long} or {@code yyyy/MM/dd}; with a format that means nothing as it is in front matter. */
    static String written(LocalDate day, String format) {
        try {
            return format.length() > MAX_FORMAT
                    ? day.toString()
                    : DateTimeFormatter.ofPattern(NAMED.getOrDefault(format, format), Locale.ENGLISH)
                            .format(day);
        } catch (IllegalArgumentException | DateTimeException e) {
            return day.toString();
        }
    }
}
