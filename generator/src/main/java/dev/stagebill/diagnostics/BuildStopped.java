package dev.stagebill.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/** The one exception that leaves the engine: the work cannot go on, for the reasons given as findings. */
public final class BuildStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose turn it is when a build stops. */
    public enum Cause {
        /** The catalog has findings at the threshold ({@code fail-on}). */
        FINDINGS,
        /** The command or the portal file is wrong. */
        CONFIGURATION,
        /** The machine failed (disk, memory), or Stagebill did. */
        FAULT
    }

    private final Cause reason;
    private final transient List<Diagnostic> diagnostics;

    /** Stops for the reasons given. */
    public BuildStopped(Cause reason, List<Diagnostic> diagnostics) {
        super(text(diagnostics));
        this.reason = reason;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Stops because the machine or Stagebill itself failed. */
    public BuildStopped(Diagnostic diagnostic, Throwable cause) {
        super(text(List.of(diagnostic)), cause);
        this.reason = Cause.FAULT;
        this.diagnostics = List.of(diagnostic);
    }

    /** Stops because the command or the portal file is wrong. */
    public static BuildStopped configuration(Diagnostic diagnostic) {
        return new BuildStopped(Cause.CONFIGURATION, List.of(diagnostic));
    }

    /** Whose turn it is. */
    public Cause reason() {
        return reason;
    }

    /** The findings that stopped the work. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String text(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("; "));
    }
}
