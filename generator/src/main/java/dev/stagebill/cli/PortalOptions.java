package dev.stagebill.cli;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which portal, and what counts instead of its file. */
final class PortalOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description =
                    "The folder with stagebill.yaml, or a portal file of another name. Default: the current folder.")
    private Path folderOrFile = Path.of(".");

    @Mixin
    private OverrideOptions overrides = new OverrideOptions();

    /** The portal in the current folder, until the command line says something else. */
    PortalOptions() {}

    /** A portal that a command with other parameters found out about. */
    PortalOptions(Path folderOrFile, OverrideOptions overrides) {
        this.folderOrFile = folderOrFile;
        this.overrides = overrides;
    }

    /** The configuration of the portal. */
    PortalConfig read(Map<String, String> variables, Diagnostics diagnostics) {
        return new PortalFileReader().read(folderOrFile, overrides.all(variables), variables, diagnostics);
    }

    /** The same for looking at: findings never keep it from being shown, unless the command says so. */
    PortalConfig readForPreview(Map<String, String> variables, Diagnostics diagnostics) {
        return new PortalFileReader().read(folderOrFile, overrides.forPreview(variables), variables, diagnostics);
    }

    /** What was typed. */
    Path typed() {
        return folderOrFile;
    }

    /** The folder of the portal file, as the user would write it. */
    Path folder() {
        Path parent = Files.isRegularFile(folderOrFile) ? folderOrFile.getParent() : folderOrFile;
        return parent == null ? Path.of("") : parent;
    }
}
