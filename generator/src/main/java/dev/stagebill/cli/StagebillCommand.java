package dev.stagebill.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
        name = "stagebill",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Prints a Backstage: a static developer portal from catalog files, TechDocs and API definitions.",
        footer = {
            "",
            "To begin:",
            "  stagebill init        writes a stagebill.yaml to start from",
            "  stagebill serve       builds the portal, serves it and rebuilds it while you edit",
            "  stagebill build       builds the portal into a folder that any web server can serve",
            "",
            "stagebill COMMAND --help tells more about a command."
        })
final class StagebillCommand {
    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a fault happened.")
    private boolean stacktrace;

    boolean stacktrace() {
        return stacktrace;
    }
}
