package dev.stagebill.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The timestamps of YAML 1.1 (yaml.org/type/timestamp.html), as the texts that JavaScript gives for them. */
final class Timestamps {
    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(\\.[0-9]+)?"
            + "(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?");
    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
            .appendPattern("-MM-dd'T'HH:mm:ss.SSS'Z'")
            .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /** The timestamp as {@code 2020-01-31T12:00:00.000Z}; nothing when the text is none. Days and hours too many run over. */
    static Optional<String> read(String text) {
        Matcher matcher = TIMESTAMP.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        LocalDateTime time = LocalDate.of(year < 100 ? 1900 + year : year, 1, 1)
                .atStartOfDay()
                .plusMonths(number(matcher.group(2)) - 1L)
                .plusDays(number(matcher.group(3)) - 1L)
                .plusHours(number(matcher.group(4)))
                .plusMinutes(number(matcher.group(5)))
                .plusSeconds(number(matcher.group(6)))
                .plus(Duration.ofMillis(milliseconds(matcher.group(7))))
                .minusMinutes(zone(matcher.group(8)));
        return Optional.of(TEXT.format(time));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int milliseconds(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(1, 4));
    }

    private static long zone(@Nullable String zone) {
        if (zone == null || zone.equals("Z")) {
            return 0;
        }
        double offset = sixtieths(zone);
        return (long) (Math.abs(offset) < 30 ? offset * 60 : offset);
    }

    /** A number whose parts between colons are of sixty each. */
    static double sixtieths(String text) {
        double value = 0;
        int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        for (String part : text.substring(sign).replace("_", "").split(":", -1)) {
            value = value * 60 + Double.parseDouble(part);
        }
        return text.startsWith("-") ? -value : value;
    }
}
