package dev.stagebill.markdown;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Renders made and spoiled texts without end and says what is wrong with what comes out. System properties: {@code fuzz.minutes} of CPU (20),
 * {@code fuzz.seed} (1), {@code fuzz.texts} (folders of real Markdown files, separated like a class path; {@code docs}), {@code fuzz.only} (a single number,
 * to see a failure again), {@code fuzz.until} (the number to stop before).
 */
public final class Fuzzing {
    private static final long SLOW_NANOS = 4_000_000_000L;
    private static final int MAX_FAILURES = 25;

    private final MarkdownRenderer renderer = new MarkdownRenderer();
    private final List<String> originals;
    private final List<String> vectors = HostileTexts.all();
    private final long seed = Long.getLong("fuzz.seed", 1);
    private int failures;

    private Fuzzing(List<String> originals) {
        this.originals = originals;
    }

    /** No arguments; ends with 1 when something was found. */
    public static void main(String[] args) throws IOException {
        Fuzzing fuzzing = new Fuzzing(texts(System.getProperty("fuzz.texts", "docs")));
        fuzzing.run();
        System.exit(fuzzing.failures > 0 ? 1 : 0);
    }

    private static List<String> texts(String folders) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : folders.split(java.io.File.pathSeparator, -1)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                    texts.add(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private void run() {
        long end = Long.getLong("fuzz.minutes", 20) * 60_000_000_000L;
        long only = Long.getLong("fuzz.only", -1);
        long until = Long.getLong("fuzz.until", Long.MAX_VALUE);
        long number = Math.max(0, only);
        long told = 0;
        while (cpu() < end && number < until && failures < MAX_FAILURES && (only < 0 || number == only)) {
            one(number++);
            if (cpu() - told > 60_000_000_000L) {
                told = cpu();
                System.out.printf(Locale.ROOT, "%d texts, %d CPU-s, %d failures%n", number, cpu() / 1_000_000_000L, failures);
            }
        }
        System.out.printf(Locale.ROOT, "%d texts from %d real ones and %d attacks, seed %d, %d CPU-s: %d failures%n",
                number, originals.size(), vectors.size(), seed, cpu() / 1_000_000_000L, failures);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void one(long number) {
        long own = seed * 1_000_003L + number;
        MarkdownMaker maker = new MarkdownMaker(own, number % 3 == 0);
        String text = number % 3 == 2 && !originals.isEmpty()
                ? new Mutations(own, vectors).of(originals.get((int) (number / 3 % originals.size())))
                : maker.page();
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            Optional<String> wrong = wrong(text, number % 3 == 0 ? maker.words() : List.of());
            wrong.ifPresent(complaint -> fail(number, complaint, text));
        } catch (RuntimeException | StackOverflowError e) {
            fail(number, e + " " + Stream.of(e.getStackTrace()).limit(6).toList(), text);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        if (took > SLOW_NANOS) {
            fail(number, "took " + took / 1_000_000 + " ms for " + text.length() + " characters", text);
        }
    }

    private void fail(long number, String complaint, String text) {
        failures++;
        System.out.printf("%nFAILURE at %d: %s%n%s%n", number, complaint, text.length() < 1500 ? text : text.length() + " characters");
        if (Long.getLong("fuzz.only", -1) >= 0 && System.getProperty("fuzz.out") != null) {
            try {
                Files.write(Path.of(System.getProperty("fuzz.out")), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException e) {
                System.out.println(e);
            }
        }
    }

    private Optional<String> wrong(String text, List<String> words) {
        String html = renderer.render(text, LinkResolver.AS_WRITTEN).html().toString();
        return judged("page", html)
                .or(() -> missing(html, words))
                .or(() -> unstable("page", html))
                .or(() -> judged("fragment", renderer.fragment(text).toString()))
                .or(() -> sanitised(text))
                .or(() -> drawing(text));
    }

    private static Optional<String> judged(String what, String html) {
        List<String> complaints = HtmlJudge.complaints(html);
        return complaints.isEmpty() ? Optional.empty() : Optional.of(what + ": " + complaints);
    }

    private static Optional<String> sanitised(String text) {
        String once = Sanitizer.clean(text).toString();
        return judged("sanitised", once).or(() -> unstable("sanitised", once));
    }

    private static Optional<String> unstable(String what, String html) {
        String before = tree(html);
        String after = tree(Sanitizer.clean(html).toString());
        return before.equals(after) ? Optional.empty() : Optional.of(what + " changes when sanitised again: " + difference(before, after));
    }

    /** Where one text ends and the next begins is of no interest. */
    private static String tree(String html) {
        return Markup.tree(html).replaceAll("\\s+", " ");
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return before.substring(from, Math.min(before.length(), at + 80)) + "\n   >>> " + after.substring(from, Math.min(after.length(), at + 80));
    }

    private static Optional<String> missing(String html, List<String> words) {
        String text = Jsoup.parseBodyFragment(html).body().text();
        List<String> gone = words.stream().filter(word -> !text.contains(word)).toList();
        return gone.isEmpty() ? Optional.empty() : Optional.of("lost " + gone);
    }

    private static Optional<String> drawing(String text) {
        String svg = Sanitizer.cleanSvg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + text + "</svg>");
        List<String> complaints = HtmlJudge.complaintsOfFile(svg);
        boolean stable = svg.isEmpty() || Jsoup.parse(Sanitizer.cleanSvg(svg), "", Parser.xmlParser()).outerHtml()
                .equals(Jsoup.parse(svg, "", Parser.xmlParser()).outerHtml());
        return complaints.isEmpty() && stable ? Optional.empty() : Optional.of("drawing: " + complaints + stable);
    }
}
