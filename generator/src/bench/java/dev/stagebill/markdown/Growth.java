package dev.stagebill.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Renders texts of one construct over and over in three lengths and prints the CPU time of each where it grows faster than the text. System properties:
 * {@code growth.length} (the longest, 200000), {@code growth.only} (a part of a name), {@code growth.all} (whether every extension is switched on).
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Twice the text, more than three times the work. */
    private static final double SUPERLINEAR = 3;

    private static final double WORTH_A_LOOK_MILLIS = 60;

    private final MarkdownRenderer renderer = new MarkdownRenderer();
    private final PageInput input = new PageInput(
            Boolean.getBoolean("growth.all") ? EndlessTexts.ALL_ON : MarkdownOptions.TECHDOCS,
            LinkResolver.AS_WRITTEN,
            Includes.NONE);
    private int found;

    private Growth() {}

    /** No arguments; ends with 1 when something grows too fast. */
    public static void main(String[] args) {
        Growth growth = new Growth();
        int length = Integer.getInteger("growth.length", 200_000);
        String only = System.getProperty("growth.only", "");
        Map<String, IntFunction<String>> texts = EndlessTexts.all();
        texts.forEach((name, text) -> growth.millis(text.apply(3_000)));
        texts.entrySet().stream()
                .filter(text -> text.getKey().contains(only))
                .forEach(text -> growth.measure(text.getKey(), text.getValue(), length));
        System.out.printf("%d constructs, %d grow faster than the text%n", texts.size(), growth.found);
        System.exit(growth.found > 0 ? 1 : 0);
    }

    private void measure(String name, IntFunction<String> text, int length) {
        double[] millis = new double[3];
        for (int i = 0; i < 3; i++) {
            millis[i] = millis(text.apply(length >> (2 - i)));
            if (millis[i] > 20_000) {
                break;
            }
        }
        boolean fast = millis[2] > WORTH_A_LOOK_MILLIS && millis[2] > SUPERLINEAR * millis[1];
        boolean slow = millis[0] > 1000 || millis[1] > 1000 || millis[2] > 1500;
        if (fast || slow || !System.getProperty("growth.only", "").isEmpty()) {
            found += fast || slow ? 1 : 0;
            System.out.printf(Locale.ROOT, "%8.0f %8.0f %8.0f ms  %s%n", millis[0], millis[1], millis[2], name.replace("\n", "\\n").replace("\u0000", "NUL"));
        }
    }

    private double millis(String text) {
        long begun = THREADS.getCurrentThreadCpuTime();
        renderer.render(text, input);
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
    }
}
