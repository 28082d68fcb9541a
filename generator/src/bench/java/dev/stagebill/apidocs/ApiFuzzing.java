package dev.stagebill.apidocs;

import dev.stagebill.apidiff.ApiDiff;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Spoils real API definitions without end, reads what is left, cuts it into pages, renders some of them and compares them with what they were, and says what fails, takes too long or
 * makes too large a page. System properties: {@code fuzz.minutes} of CPU (20), {@code fuzz.seed} (1), {@code fuzz.texts}, folders with definitions, {@code fuzz.only}, one number to do
 * again, {@code fuzz.out}, a file for what it is.
 */
public final class ApiFuzzing {
    private static final long SLOW_NANOS = 5_000_000_000L;
    private static final int MAX_FAILURES = 25;
    private static final int MAX_LENGTH = 150_000;
    private static final int LARGEST = 300_000;

    private final List<Original> originals = new ArrayList<>();
    private final long seed = Long.getLong("fuzz.seed", 1);
    private final Path folder;
    private long rendered;
    private int failures;

    private record Original(String type, String text, String path) {}

    private ApiFuzzing(Path folder) {
        this.folder = folder;
    }

    /** No arguments; ends with 1 when something was found. */
    public static void main(String[] args) throws IOException {
        ApiFuzzing fuzzing = new ApiFuzzing(Files.createTempDirectory("stagebill-fuzz"));
        for (String texts : System.getProperty("fuzz.texts", "sample-site").split(java.io.File.pathSeparator, -1)) {
            fuzzing.collect(Path.of(texts));
        }
        HostileDefinitions.all(12, 300).forEach(hostile -> fuzzing.originals.add(new Original(hostile.type(), hostile.text(), hostile.name())));
        fuzzing.run();
        System.exit(fuzzing.failures > 0 ? 1 : 0);
    }

    private void collect(Path texts) throws IOException {
        try (Stream<Path> files = Files.walk(texts)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.(ya?ml|json|graphqls?|gql|proto|avsc|wsdl)") && Files.size(file) < 20 * MAX_LENGTH) {
                    type(file, name).ifPresent(originals::add);
                }
            }
        }
    }

    private static Optional<Original> type(Path file, String name) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
        String type = name.endsWith(".proto") ? "grpc" : name.matches(".*\\.(graphqls?|gql)") ? "graphql" : name.endsWith(".avsc") ? "avro" : name.endsWith(".wsdl") ? "wsdl"
                : text.matches("(?s).{0,500}\\b(openapi|swagger)\\b.*") ? "openapi" : text.matches("(?s).{0,500}\\basyncapi\\b.*") ? "asyncapi"
                : text.contains("kind: CustomResourceDefinition") ? "crd" : text.contains("$schema") ? "jsonschema" : "";
        return type.isEmpty() ? Optional.empty() : Optional.of(new Original(type, text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text, file.toString()));
    }

    private void run() throws IOException {
        long only = Long.getLong("fuzz.only", -1);
        long end = Long.getLong("fuzz.minutes", 20) * 60_000_000_000L;
        long told = 0;
        System.out.printf("%d definitions%n", originals.size());
        long number = Math.max(only, 0);
        for (; (only < 0 || number == only) && cpu() < end && failures < MAX_FAILURES; number++) {
            one(number);
            if (cpu() - told > 60_000_000_000L) {
                told = cpu();
                System.out.printf(Locale.ROOT, "%d definitions, %d CPU-s, %d failures%n", number, cpu() / 1_000_000_000L, failures);
            }
        }
        System.out.printf(Locale.ROOT, "%d definitions from %d, %d of them rendered, seed %d, %d CPU-s: %d failures%n", number, originals.size(), rendered, seed, cpu() / 1_000_000_000L, failures);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void one(long number) throws IOException {
        long own = seed * 1_000_003L + number;
        Random random = new Random(own);
        Original original = originals.get(random.nextInt(originals.size()));
        Original other = originals.get(random.nextInt(originals.size()));
        String text = new DefinitionMutations(random, other.text()).of(original.text());
        if (Long.getLong("fuzz.only", -1) >= 0 && System.getProperty("fuzz.out") != null) {
            Files.writeString(Path.of(System.getProperty("fuzz.out")), text);
        }
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            judge(number, original, text);
        } catch (RuntimeException | StackOverflowError | IOException e) {
            fail(number, original, e + " " + Stream.of(e.getStackTrace()).limit(8).toList(), text);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        if (took > SLOW_NANOS) {
            fail(number, original, "took " + took / 1_000_000 + " ms", text);
        }
    }

    private void judge(long number, Original original, String text) throws IOException {
        Apis apis = Apis.of(original.type(), text);
        apis.findings().stream().filter(finding -> finding.message().matches(".*cannot be read: \\w+(Exception|Error)")).findFirst()
                .ifPresent(finding -> fail(number, original, finding.message(), text));
        ApiContent content = apis.documentations().get(0).content();
        content.parts();
        ApiSheets.of(content);
        if (number % 8 == 0) {
            rendered++;
            for (Map.Entry<String, String> page : new DefinitionHtml(folder).pages(apis).entrySet()) {
                if (page.getValue().length() > LARGEST) {
                    fail(number, original, page.getKey() + " has " + page.getValue().length() + " characters", text);
                }
                if (page.getValue().matches("(?is).*<script(?! (defer )?src=)[^>]*>.*|.*\\son\\w+=\".*|.*href=\"javascript:.*")) {
                    fail(number, original, page.getKey() + " has a script", text);
                }
            }
        }
        ApiDiff.between(original.text(), text);
    }

    private void fail(long number, Original original, String complaint, String text) {
        failures++;
        System.out.printf("%nFAILURE at %d (%s, %s): %s%n%s%n", number, original.type(), original.path(), complaint, text.length() < 1500 ? text : text.length() + " characters");
    }
}
