package dev.stagebill.cli;

import dev.stagebill.diagnostics.BuildStopped;

/** What the exit codes mean. */
final class ExitCode {
    /** All is well. */
    static final int FINE = 0;
    /** There are findings at the threshold. */
    static final int FINDINGS = 1;
    /** The command or the portal file is wrong. */
    static final int USAGE = 2;
    /** The machine or Stagebill itself failed. */
    static final int FAULT = 3;

    private ExitCode() {}

    static int of(BuildStopped.Cause reason) {
        return switch (reason) {
            case FINDINGS -> FINDINGS;
            case CONFIGURATION -> USAGE;
            case FAULT -> FAULT;
        };
    }
}
