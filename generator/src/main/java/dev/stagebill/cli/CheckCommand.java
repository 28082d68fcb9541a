package dev.stagebill.cli;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Strictness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Checks a portal as build does, but publishes nothing; or checks descriptor files, without a portal.",
        footer = {
            "",
            "Examples:",
            "  stagebill check                       errors and warnings of the portal in the current folder",
            "  stagebill check --json                the same for other programs",
            "  stagebill check catalog-info.yaml     what is wrong with a descriptor file",
            "  stagebill check --json --strictness=backstage */catalog-info.yaml",
            "                                        a line for each entity: whether Backstage takes it, and why not",
            "",
            "Exit codes: 0 fine, 1 findings at the threshold, 2 wrong usage or portal file, 3 a fault."
        })
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;
    private final Engine engine;

    @Parameters(
            arity = "0..*",
            paramLabel = "FOLDER|FILE",
            description = "The folder with stagebill.yaml, a portal file of another name, or any number of descriptor"
                    + " files. Default: the current folder.")
    private List<Path> places = List.of();

    @Mixin
    private OverrideOptions overrides = new OverrideOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    CheckCommand(Shell shell, Engine engine) {
        this.shell = shell;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        if (places.isEmpty() || (places.size() == 1 && CheckedPlace.isPortal(places.get(0)))) {
            Path place = places.isEmpty() ? Path.of(".") : places.get(0);
            return new BuildRun(shell, new PortalOptions(place, overrides), report).run(engine, Engine.Work.CHECK);
        }
        FileCheck check = new FileCheck(overrides.strictness().orElse(Strictness.LENIENT));
        FileReport text = new FileReport(
                shell, report, overrides.failOn().orElse(FailOn.ERROR).severity());
        check.check(places, text);
        return text.end();
    }
}
