package dev.stagebill.cli;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.entity.DescriptorCheck;
import dev.stagebill.entity.FileCheck;
import dev.stagebill.report.ReportFormat;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Tells what came of checking files, to a person or, with one line of JSON for each document, to a program. */
final class FileReport implements Consumer<FileCheck.CheckedFile> {
    private final Shell shell;
    private final ReportOptions options;
    private final Optional<Severity> threshold;
    private final Findings printer;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private final Diagnostics collected = new Diagnostics();
    private int files;
    private int documents;
    private int refused;
    private boolean wrongUsage;

    FileReport(Shell shell, ReportOptions options, Optional<Severity> threshold) {
        this.shell = shell;
        this.options = options;
        this.threshold = threshold;
        this.printer = new Findings(shell, Path.of(""));
    }

    @Override
    public void accept(FileCheck.CheckedFile file) {
        file.trouble().filter(FileCheck.Trouble::usage).ifPresentOrElse(this::missing, () -> tell(file));
    }

    private void missing(FileCheck.Trouble trouble) {
        wrongUsage = true;
        printer.print(List.of(trouble.finding()), shell.err());
    }

    private void tell(FileCheck.CheckedFile file) {
        files++;
        file.trouble().ifPresent(trouble -> count(List.of(trouble.finding())));
        for (DescriptorCheck.Document document : file.documents()) {
            documents++;
            refused += document.accepted() ? 0 : 1;
            count(document.findings());
        }
        if (isLines()) {
            shell.out().print(DocumentLines.of(file));
        } else if (options.format().isEmpty()) {
            file.trouble().ifPresent(trouble -> print(List.of(trouble.finding())));
            file.documents().forEach(document -> print(document.findings()));
        }
    }

    private void count(List<Diagnostic> findings) {
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        if (isReported()) {
            collected.reportAll(findings);
        }
    }

    private boolean isLines() {
        return options.format().filter(format -> format == ReportFormat.JSON).isPresent();
    }

    /** Whether somebody wants the findings as a whole. */
    private boolean isReported() {
        return !options.reports().isEmpty() || (options.format().isPresent() && !isLines());
    }

    private void print(List<Diagnostic> findings) {
        List<Diagnostic> shown = findings.stream()
                .filter(finding -> options.verbose() || finding.severity() != Severity.NOTICE)
                .toList();
        printer.print(shown, shell.out());
    }

    /** Prints the sum of it; the exit code. */
    int end() {
        if (options.format().isEmpty() && !options.quiet() && files > 0) {
            shell.out().println(sum());
        }
        if (isReported()) {
            Reports reports = new Reports(shell, Path.of(""));
            if (isLines()) {
                reports.writeFiles(options, collected, threshold);
            } else {
                reports.write(options, collected, threshold, Map.of());
            }
        }
        boolean reached = threshold
                .filter(limit -> counts.keySet().stream().anyMatch(severity -> severity.reaches(limit)))
                .isPresent();
        return wrongUsage ? ExitCode.USAGE : reached ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private String sum() {
        StringJoiner found = new StringJoiner(", ");
        found.setEmptyValue("no findings");
        counts.forEach((severity, count) -> found.add(number(count, severity.word(), severity.word() + "s")));
        return number(files, "file", "files") + ", " + number(documents, "entity", "entities") + ": " + found + "; "
                + (refused == 0 ? "Backstage takes all of them" : "Backstage refuses " + refused);
    }

    private static String number(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
