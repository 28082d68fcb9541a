package dev.stagebill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How long it takes from saving a page until the browser shows it: {@code stagebill serve} in a process of its own, Chromium beside it, and edits of one
 * page. System properties: {@code bench.docs} or {@code bench.pages} as for {@link DocsBenchmark}, or {@code bench.portal} (a portal, which is copied) with
 * {@code bench.edited} (the file, in the portal) and {@code bench.open} (the address of its page); {@code bench.edits} (20).
 */
public final class EditBenchmark {
    private final Path folder;
    private final Path page;
    private final String open;

    private EditBenchmark(Path folder, Path page, String open) {
        this.folder = folder;
        this.page = page;
        this.open = open;
    }

    /** No arguments. Needs chromium and chromedriver. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("stagebill-edit");
        try {
            String portal = System.getProperty("bench.portal", "");
            if (portal.isEmpty()) {
                DocsBenchmark.write(folder);
                new EditBenchmark(folder, folder.resolve("docs/docs/index.md"), "docs/default/component/bench/index.html").run();
            } else {
                copy(Path.of(portal), folder);
                new EditBenchmark(folder, folder.resolve(System.getProperty("bench.edited")), System.getProperty("bench.open")).run();
            }
        } finally {
            DocsBenchmark.delete(folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void run() throws IOException {
        Process serve = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                        "dev.stagebill.cli.Main", "serve", folder.toString(), "--port", "0")
                .redirectErrorStream(true).start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
        ChromeDriver browser = new ChromeDriver(options);
        // Closing the reader would wait for the thread that reads from it: it ends with the process.
        BufferedReader told = new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8));
        try {
            browser.get(address(told) + open);
            drain(told);
            List<Double> seconds = new ArrayList<>();
            for (int edit = 0; edit < Integer.getInteger("bench.edits", 20); edit++) {
                seconds.add(edit(browser, "edit" + edit + "done"));
            }
            seconds.sort(null);
            System.out.printf(Locale.ROOT, "from saving a page to its new text in the browser, %d edits: median %.2f s, p90 %.2f s, best %.2f s, worst %.2f s%n", seconds.size(),
                    seconds.get(seconds.size() / 2), seconds.get(seconds.size() * 9 / 10), seconds.get(0), seconds.get(seconds.size() - 1));
        } finally {
            browser.quit();
            serve.destroy();
        }
    }

    private static String address(BufferedReader told) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("The portal is at ")) {
                return line.split(" ", -1)[4];
            }
            before.append(line).append('\n');
        }
        throw new IllegalStateException(before.toString());
    }

    /** A process that nobody listens to stops. */
    private static void drain(BufferedReader told) {
        Thread thread = new Thread(() -> {
            try {
                while (told.readLine() != null) {
                    // What the server tells of its builds is of no interest.
                }
            } catch (IOException e) {
                // The server has ended.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private double edit(ChromeDriver browser, String word) throws IOException {
        String text = Files.readString(page);
        long saved = System.nanoTime();
        Files.writeString(page, text + "\n" + word + "\n");
        while (System.nanoTime() - saved < 120_000_000_000L) {
            if (shows(browser, word)) {
                return (System.nanoTime() - saved) / 1e9;
            }
        }
        throw new IllegalStateException("the browser never showed " + word);
    }

    /** A page that is being loaded anew has no text for a moment. */
    private static boolean shows(ChromeDriver browser, String word) {
        try {
            return Boolean.TRUE.equals(browser.executeScript(
                    "return document.querySelector('article')?.textContent.includes(arguments[0]) ?? false", word));
        } catch (WebDriverException e) {
            return false;
        }
    }
}
