package dev.stagebill.maven;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.FindingText;
import dev.stagebill.portal.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells findings to Maven: to its log, and as the reason for which a goal failed. */
final class MavenLog {
    private static final int AT_MOST = 50;

    private final Log log;
    private final Path portal;

    /**
     * A teller.
     *
     * @param portal the portal's folder, so that the place of a finding in one of its files can be opened
     */
    MavenLog(Log log, Path portal) {
        this.log = log;
        this.portal = portal;
    }

    /** Logs the worst findings; with {@code mvn -X}, all of them. */
    void tell(List<Diagnostic> findings) {
        if (log.isDebugEnabled()) {
            findings.forEach(this::tell);
            return;
        }
        List<Diagnostic> worst = FindingText.worst(findings, AT_MOST);
        worst.forEach(this::tell);
        int more = FindingText.worst(findings, Integer.MAX_VALUE).size() - worst.size();
        if (more > 0) {
            log.warn("... and " + more + " more; mvn -X logs all of them");
        }
    }

    private void tell(Diagnostic finding) {
        String text = FindingText.of(finding, portal).toString();
        switch (finding.severity()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case NOTICE -> log.info(text);
        }
    }

    void info(String line) {
        log.info(line);
    }

    void warn(String line) {
        log.warn(line);
    }

    /** Why a goal failed with these findings, logged before: how many there are, and where the first is. */
    MojoFailureException failure(List<Diagnostic> findings) {
        return new MojoFailureException(Summary.findings(findings) + first(findings) + " (see failOn)");
    }

    private String first(List<Diagnostic> findings) {
        Optional<String> place = findings.stream()
                .flatMap(finding -> finding.location().stream())
                .findFirst()
                .map(location -> FindingText.place(location, portal));
        String word = findings.size() == 1 ? " at " : ", the first at ";
        return place.map(text -> word + text).orElse("");
    }

    /** Fails for the reason for which the engine stopped; its findings have been logged. */
    void fail(BuildStopped stop) throws MojoExecutionException, MojoFailureException {
        List<Diagnostic> found = stop.diagnostics();
        switch (stop.reason()) {
            case FINDINGS ->
                throw new MojoFailureException(
                        "Nothing was published: " + Summary.findings(found) + first(found) + " (see failOn)");
            case CONFIGURATION ->
                throw new MojoFailureException(
                        "There is no portal to work on: " + Summary.findings(found) + first(found), stop);
            case FAULT -> throw new MojoExecutionException("Stagebill failed", stop);
        }
    }
}
