package dev.stagebill.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates as pages print them. */
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private Dates() {}

    /** The day in UTC, such as {@code 2024-11-05}. */
    static String day(Instant instant) {
        return DAY.format(instant);
    }
}
