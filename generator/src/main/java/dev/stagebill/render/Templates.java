package dev.stagebill.render;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.theme.Theme;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The templates of a theme, compiled when they are first asked for. Safe for use by many threads. */
final class Templates {
    private final Theme theme;
    private final PebbleEngine engine;

    Templates(Theme theme, Extension functions) {
        this.theme = theme;
        this.engine = new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme))
                .extension(functions)
                .strictVariables(true)
                .autoEscaping(true)
                .defaultLocale(Locale.ROOT)
                .methodAccessValidator(new AllowedMethods())
                .build();
    }

    /** Writes a page with a template; what is wrong with the template stops the build. */
    void write(String template, Map<String, Object> values, Writer out) throws IOException {
        try {
            engine.getTemplate(template + ".peb").evaluate(out, values);
        } catch (PebbleException e) {
            throw stopped(template + ".peb", e);
        }
    }

    private BuildStopped stopped(String template, PebbleException problem) {
        PebbleException cause = innermost(problem);
        String file = cause.getFileName() == null ? template : cause.getFileName();
        int line = cause.getLineNumber() == null ? 0 : cause.getLineNumber();
        Diagnostic diagnostic = Diagnostic.error("theme.bad-template", reason(cause))
                .at(SourceLocation.ofFile("templates/" + file).at(line, 0));
        return theme.isOwn(file) || theme.isOwn(template)
                ? new BuildStopped(
                        BuildStopped.Cause.CONFIGURATION,
                        List.of(diagnostic.hint("correct the template in the portal's theme folder")))
                : new BuildStopped(diagnostic, problem);
    }

    /** The first place is the template that was asked for; the one that matters is where it went wrong. */
    private static PebbleException innermost(PebbleException problem) {
        PebbleException found = problem;
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PebbleException deeper && deeper.getLineNumber() != null) {
                found = deeper;
            }
        }
        return found;
    }

    private static String reason(PebbleException problem) {
        String message = problem.getPebbleMessage() == null ? "the template failed" : problem.getPebbleMessage();
        Throwable cause = problem.getCause();
        return cause == null || cause.getMessage() == null ? message : message + ": " + cause.getMessage();
    }
}
