package dev.stagebill.cli;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.report.Base;
import dev.stagebill.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Tells findings to other programs: on standard output, and in files. */
final class Reports {
    private final Shell shell;
    private final Base base;

    /**
     * Reports for somebody in the current folder of the process.
     *
     * @param portal the folder of the portal file
     */
    Reports(Shell shell, Path portal) {
        this.shell = shell;
        this.base = new Base(Path.of(""), portal, Version.number());
    }

    /** Writes everything that the options ask for. */
    void write(
            ReportOptions options, Diagnostics diagnostics, Optional<Severity> threshold, Map<String, Object> result) {
        Report report = Report.of(diagnostics, threshold, base, result);
        options.format().ifPresent(format -> shell.out().print(format.text(report)));
        options.reports().forEach((format, file) -> write(format.text(report), file));
    }

    /** Writes what the options ask for apart from what was printed already. */
    void writeFiles(ReportOptions options, Diagnostics diagnostics, Optional<Severity> threshold) {
        Report report = Report.of(diagnostics, threshold, base, Map.of());
        options.reports().forEach((format, file) -> write(format.text(report), file));
    }

    /** Writes a file whose folder may not be there yet. */
    static void write(String text, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw BuildStopped.configuration(Diagnostic.error(
                            "report.unwritable",
                            "the report " + file + " cannot be written: "
                                    + e.getClass().getSimpleName())
                    .hint("choose another file"));
        }
    }
}
