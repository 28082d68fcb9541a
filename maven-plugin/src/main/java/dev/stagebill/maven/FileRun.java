package dev.stagebill.maven;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.FileCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** A check of single descriptor files, told to Maven. */
record FileRun(Inputs inputs, MavenLog log) {
    /** Checks the files and tells what came of it. */
    void tell(List<Path> files) throws MojoExecutionException, MojoFailureException {
        Diagnostics diagnostics = new Diagnostics();
        Strictness strictness = inputs.overrides().strictness().orElse(Strictness.LENIENT);
        new FileCheck(strictness).check(files, file -> {
            file.trouble().map(FileCheck.Trouble::finding).ifPresent(diagnostics::report);
            file.documents().forEach(document -> diagnostics.reportAll(document.findings()));
        });
        Optional<Severity> threshold =
                inputs.overrides().failOn().orElse(FailOn.ERROR).severity();
        new ReportFiles(inputs.reports()).write(diagnostics, threshold, Path.of(""));
        log.tell(diagnostics.all());
        log.info(files.size() == 1 ? "1 file was checked" : files.size() + " files were checked");
        List<Diagnostic> reached =
                threshold.stream().flatMap(diagnostics::reaching).toList();
        if (!reached.isEmpty()) {
            throw log.failure(reached);
        }
    }
}
