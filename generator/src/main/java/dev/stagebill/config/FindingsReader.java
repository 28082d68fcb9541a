package dev.stagebill.config;

import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.FindingCodes;
import dev.stagebill.diagnostics.Judgement;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads how a portal wants its findings judged. */
final class FindingsReader {
    private final Binding binding;

    FindingsReader(Binding binding) {
        this.binding = binding;
    }

    PortalConfig.FindingsConfig read(PortalFile.Findings written, Function<Optional<Text>, Optional<Path>> place) {
        List<Judgement.Rule> rules = new ArrayList<>();
        add(written.off(), Optional.empty(), rules);
        add(written.error(), Optional.of(Severity.ERROR), rules);
        add(written.warning(), Optional.of(Severity.WARNING), rules);
        add(written.notice(), Optional.of(Severity.NOTICE), rules);
        rules.sort(FindingsReader::exactFirst);
        Optional<Path> file = place.apply(written.baseline());
        Baseline baseline = file.filter(Files::exists).map(this::baseline).orElse(Baseline.EMPTY);
        return new PortalConfig.FindingsConfig(new Judgement(rules, baseline), file);
    }

    /** A code in full counts before a pattern, a longer pattern before a shorter one. */
    private static int exactFirst(Judgement.Rule one, Judgement.Rule other) {
        boolean pattern = one.codes().endsWith("*");
        return pattern == other.codes().endsWith("*")
                ? Integer.compare(other.codes().length(), one.codes().length())
                : Boolean.compare(pattern, !pattern);
    }

    private void add(List<Text> codes, Optional<Severity> severity, List<Judgement.Rule> rules) {
        for (Text code : codes) {
            rules.add(new Judgement.Rule(code.value(), severity));
            if (!code.value().endsWith("*") && !FindingCodes.known().contains(code.value())) {
                binding.report(Diagnostic.warning(
                                "config.unknown-code", "no finding of Stagebill has the code " + code.value())
                        .at(code.location())
                        .hint(Suggestion.nearest(code.value(), FindingCodes.known())
                                .map(nearest -> "did you mean " + nearest + "?")));
            }
        }
    }

    private Baseline baseline(Path file) {
        try {
            return BaselineFile.read(file);
        } catch (BaselineFile.Unreadable e) {
            binding.report(Diagnostic.error(
                            "config.unreadable-baseline",
                            "the baseline " + file.getFileName() + " cannot be read: " + e.getMessage())
                    .hint("stagebill check --write-baseline writes it anew"));
            return Baseline.EMPTY;
        }
    }
}
