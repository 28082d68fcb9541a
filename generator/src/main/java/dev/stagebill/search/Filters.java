package dev.stagebill.search;

import java.util.List;
import java.util.Locale;

/** The filters that can be typed into the search field, such as {@code owner:payments}. A filter is a term like any other in the index. */
final class Filters {
    /** The filter by kind. It needs no terms: documents are numbered by kind. */
    static final String KIND = "kind";

    /** The words before the colon; any other word with a colon is text. */
    static final List<String> KEYS = List.of(KIND, "owner", "tag", "type", "system", "namespace", "lifecycle", "in");

    private Filters() {}

    /** The term of a filter: lower case, blanks as hyphens. */
    static String term(String key, String value) {
        return key + ":" + value(value);
    }

    /** The value of a filter as it stands in the index. */
    static String value(String value) {
        return value.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s|]+", "-");
    }
}
