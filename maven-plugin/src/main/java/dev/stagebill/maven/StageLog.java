package dev.stagebill.maven;

import dev.stagebill.diagnostics.Progress;
import java.util.HashSet;
import java.util.Set;
import org.apache.maven.plugin.logging.Log;

/** Logs each stage of a build when it is done. */
final class StageLog implements Progress {
    private final Log log;
    private final Set<String> finished = new HashSet<>();

    StageLog(Log log) {
        this.log = log;
    }

    @Override
    public synchronized void step(String stage, int done, int total) {
        if (total > 0 && done >= total && finished.add(stage)) {
            log.info(stage + " " + done);
        }
    }
}
