package dev.stagebill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one process cost, told by itself when it ends. */
record Measured(double wallSeconds, double cpuSeconds, long peakMegabytes, String stages) {
    private static final String PREFIX = "MEASURED ";
    private static final Pattern STAGE = Pattern.compile("\"stage\"\\s*:\\s*\"(\\w+)\"\\s*,\\s*\"millis\"\\s*:\\s*(\\d+)");
    private static final Pattern PAGES = Pattern.compile("\"pages\"\\s*:\\s*(\\d+)");

    /** The line a measured process prints last. The peak is the resident set, read from the kernel where there is one to ask. */
    static String line() throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return PREFIX + ManagementFactory.getRuntimeMXBean().getUptime() + " " + system.getProcessCpuTime() + " " + peakKilobytes();
    }

    private static long peakKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    static Measured of(List<String> output) {
        String[] parts = output.stream()
                .filter(line -> line.startsWith(PREFIX))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(String.join("\n", output)))
                .substring(PREFIX.length())
                .split(" ", -1);
        return new Measured(
                Long.parseLong(parts[0]) / 1e3, Long.parseLong(parts[1]) / 1e9, Long.parseLong(parts[2]) / 1024, stages(String.join("", output)));
    }

    /** How long each stage took and how many pages there are, as the result for programs tells; empty when there is none. */
    private static String stages(String result) {
        String stages = STAGE.matcher(result).results()
                .map(stage -> stage.group(1) + " " + Math.round(Long.parseLong(stage.group(2)) / 100.0) / 10.0)
                .collect(Collectors.joining(", "));
        return PAGES.matcher(result).results().map(pages -> pages.group(1) + " pages; ").collect(Collectors.joining()) + stages;
    }
}
