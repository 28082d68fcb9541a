package dev.stagebill.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes text as a part of an address (RFC 3986): UTF-8, everything escaped that is not unreserved. */
final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /** One part of a path, or a value of a query. */
    static String segment(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || UNRESERVED.indexOf(each) >= 0;
            encoded.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return encoded.toString();
    }

    /** A path: its slashes stay. */
    static String path(String path) {
        return Arrays.stream(path.split("/", -1)).map(PercentEncoding::segment).collect(Collectors.joining("/"));
    }
}
