package dev.stagebill.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one process cost, told by itself when it ends. */
record Measured(double wallSeconds, double cpuSeconds, long peakMegabytes) {
    private static final String PREFIX = "MEASURED ";

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
                Long.parseLong(parts[0]) / 1e3, Long.parseLong(parts[1]) / 1e9, Long.parseLong(parts[2]) / 1024);
    }
}
