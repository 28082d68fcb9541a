package dev.stagebill.maven;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.report.Base;
import dev.stagebill.report.Report;
import dev.stagebill.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** Files with findings for other programs, by format. */
record ReportFiles(Map<ReportFormat, Path> files) {
    /** Writes all of them. */
    void write(Diagnostics diagnostics, Optional<Severity> threshold, Path portal) throws MojoExecutionException {
        String version = Optional.ofNullable(ReportFiles.class.getPackage().getImplementationVersion())
                .orElse("");
        Report report = Report.of(diagnostics, threshold, new Base(Path.of(""), portal, version), Map.of());
        for (Map.Entry<ReportFormat, Path> entry : files.entrySet()) {
            Path file = entry.getValue().toAbsolutePath();
            try {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, entry.getKey().text(report));
            } catch (IOException e) {
                throw new MojoExecutionException("the report " + file + " cannot be written", e);
            }
        }
    }
}
