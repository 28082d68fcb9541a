package dev.stagebill.cli;

import dev.stagebill.config.PortalFileSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        description = "Prints the JSON Schema of stagebill.yaml, for editors.",
        footer = {
            "",
            "Example:",
            "  stagebill schema > stagebill.schema.json",
            "Then begin stagebill.yaml with: # yaml-language-server: $schema=stagebill.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    private final Shell shell;

    SchemaCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.out().print(PortalFileSchema.text());
        return ExitCode.FINE;
    }
}
