package dev.stagebill.cli;

import dev.stagebill.diagnostics.Progress;
import java.util.HashSet;
import java.util.Set;

/**
 * Shows how far a build has come: one line that is written over again and again for a person who watches, and otherwise a line for each
 * stage when it begins and, where it counts, when it is done.
 */
final class ProgressLine implements Progress {
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final Shell shell;
    private final Set<String> told = new HashSet<>();
    private long last = Long.MIN_VALUE;
    private String stage = "";
    private long began;

    ProgressLine(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void step(String stage, int done, int total) {
        long now = shell.nanos().getAsLong();
        if (!stage.equals(this.stage)) {
            this.stage = stage;
            began = now;
            last = Long.MIN_VALUE;
        }
        if (shell.interactive()) {
            show(done, total, now);
        } else if (done >= total && total > 0 && told.add(stage + " " + total)) {
            told.add(stage);
            shell.err().println(stage + " " + done + "/" + total);
        } else if (told.add(stage)) {
            shell.err().println(stage);
        }
    }

    private void show(int done, int total, long now) {
        if (last != Long.MIN_VALUE && now - last < PAUSE_NANOS && done != total) {
            return;
        }
        last = now;
        double seconds = (now - began) / 1e9;
        String rate = seconds > 1 ? "  " + Math.round(done / seconds) + "/s" : "";
        shell.err().print(CLEAR + stage + " " + done + (total > 0 ? "/" + total : "") + rate);
        shell.err().flush();
    }

    /** Takes the line away, so that what is printed next begins on an empty one. */
    synchronized void clear() {
        if (shell.interactive()) {
            shell.err().print(CLEAR);
            shell.err().flush();
        }
    }
}
