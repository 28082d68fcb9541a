package dev.stagebill.cli;

import dev.stagebill.apidiff.ApiDiff;
import dev.stagebill.apidiff.ApiDifference;
import dev.stagebill.apidiff.Impact;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stagebill diff}. */
@Command(
        name = "diff",
        description = "Tells what changed between two versions of an API definition, and what breaks its consumers.",
        footer = {
            "",
            "Reads OpenAPI, AsyncAPI, GraphQL and Protocol Buffers; which of them is told from the content.",
            "",
            "Examples:",
            "  stagebill diff old.yaml new.yaml",
            "  stagebill diff --git v1.2 openapi.yaml          the file as it is, against the tag v1.2",
            "  stagebill diff --git v1.2..v1.3 openapi.yaml    two tags",
            "  stagebill diff openapi.yaml@main openapi.yaml   the same with a file and a branch",
            "  stagebill diff --git origin/main --fail-on breaking api/schema.graphql",
            "",
            "Exit codes: 0 fine, 1 changes as --fail-on says, 2 wrong usage or no definition, 3 a fault."
        })
final class DiffCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs.
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE",
            description = "The older definition and the newer one; each a file, or FILE@REF: as it was at a branch,"
                    + " tag or commit. With --git one file.")
    private List<String> files = List.of();

    @Option(
            names = "--git",
            paramLabel = "REF",
            description = "Compare the file at this branch, tag or commit with the file as it is; OLD..NEW compares"
                    + " two of them.")
    private Optional<String> git = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "WHICH",
            defaultValue = "breaking",
            description = "Which changes lead to exit code 1: breaking, any or never. Default: breaking.")
    private String failOn = "breaking";

    @Option(names = "--json", description = "Print the changes as JSON, for other programs.")
    private boolean json;

    DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!List.of("breaking", "any", "never").contains(failOn)) {
            throw new ParameterException(spec.commandLine(), "--fail-on is breaking, any or never, not " + failOn);
        }
        List<DefinitionSpot> spots = spots();
        ApiDifference difference =
                ApiDiff.between(spots.get(0).text(), spots.get(1).text());
        difference.obstacle().ifPresent(reason -> {
            throw BuildStopped.configuration(Diagnostic.error("cli.not-comparable", reason)
                    .hint("compare two definitions of one API in the same format"));
        });
        DifferenceReport report = new DifferenceReport(shell, difference);
        if (json) {
            shell.out().print(report.json());
        } else {
            report.print(spots.get(0).toString(), spots.get(1).toString());
        }
        return fails(difference) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private boolean fails(ApiDifference difference) {
        return switch (failOn) {
            case "breaking" -> difference.count(Impact.BREAKING) > 0;
            case "any" -> !difference.isEmpty();
            default -> false;
        };
    }

    private List<DefinitionSpot> spots() {
        if (git.isEmpty()) {
            if (files.size() != 2) {
                throw new ParameterException(spec.commandLine(), "name two definitions, or one with --git REF");
            }
            return files.stream().map(DefinitionSpot::of).toList();
        }
        if (files.size() != 1) {
            throw new ParameterException(spec.commandLine(), "with --git, name one file");
        }
        List<DefinitionSpot> spots = new ArrayList<>();
        DefinitionSpot file = DefinitionSpot.of(files.get(0));
        int dots = git.get().indexOf("..");
        String old = dots < 0 ? git.get() : git.get().substring(0, dots);
        Optional<String> now = dots < 0 ? file.ref() : Optional.of(git.get().substring(dots + "..".length()));
        spots.add(new DefinitionSpot(file.file(), Optional.of(old)));
        spots.add(new DefinitionSpot(file.file(), now.filter(ref -> !ref.isEmpty())));
        return spots;
    }
}
