package dev.stagebill.portal;

import dev.stagebill.diagnostics.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells how long each stage took. */
final class StageClock {
    private final Progress progress;
    private final List<PortalReport.StageTime> times = new ArrayList<>();

    StageClock(Progress progress) {
        this.progress = progress;
    }

    /** Runs a stage and returns its product. */
    <T> T time(String stage, Supplier<T> work) {
        progress.step(stage, 0, 0);
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            times.add(new PortalReport.StageTime(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
        }
    }

    /** Runs a stage without a product. */
    void run(String stage, Runnable work) {
        time(stage, () -> {
            work.run();
            return stage;
        });
    }

    List<PortalReport.StageTime> times() {
        return List.copyOf(times);
    }
}
