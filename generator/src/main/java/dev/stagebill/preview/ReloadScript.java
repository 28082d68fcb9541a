package dev.stagebill.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Adds to a page, on its way to the browser, the script that loads it again after a build. The published file stays as it is. */
final class ReloadScript {
    private ReloadScript() {}

    /** The page with the script, before the end of its head, else of its body, else of itself. */
    static byte[] addTo(byte[] page, PreviewState state) {
        // Every byte is one character here, whatever the encoding of the page.
        String text = new String(page, StandardCharsets.ISO_8859_1);
        String lower = text.toLowerCase(Locale.ROOT);
        int place = Stream.of("</head>", "</body>", "</html>")
                .map(lower::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(text.length());
        String script = "<script defer src=\"/__stagebill/reload.js?version=" + state.version() + "&amp;attempt="
                + state.attempt() + "\"></script>";
        return (text.substring(0, place) + script + text.substring(place)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
