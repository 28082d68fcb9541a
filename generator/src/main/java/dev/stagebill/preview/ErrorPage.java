package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** What is shown while there is no portal yet. */
final class ErrorPage {
    private ErrorPage() {}

    static byte[] html(PreviewState state) {
        String findings = state.failure().stream()
                .limit(Status.SHOWN)
                .map(ErrorPage::item)
                .collect(Collectors.joining("\n"));
        String page = """
                <!doctype html>
                <html lang="en" data-stagebill-errors>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'">
                <title>The portal could not be built</title>
                <link rel="stylesheet" href="/__stagebill/overlay.css">
                </head>
                <body>
                <main>
                <h1>The portal could not be built</h1>
                <p>This page loads again by itself once you have saved a change.</p>
                <ul>
                %s
                </ul>
                </main>
                </body>
                </html>
                """;
        return page.formatted(findings).getBytes(StandardCharsets.UTF_8);
    }

    private static String item(Diagnostic finding) {
        String place = finding.location()
                .map(location -> " <span>" + escaped(location.toString()) + "</span>")
                .orElse("");
        String hint = finding.hint()
                .map(advice -> "<p class=\"hint\">" + escaped(advice) + "</p>")
                .orElse("");
        return "<li class=\"" + finding.severity().word() + "\"><code>" + escaped(finding.code()) + "</code>" + place
                + "<p>" + escaped(finding.message()) + "</p>" + hint + "</li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
