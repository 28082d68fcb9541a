package dev.stagebill.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser of this machine and its driver. Nothing is ever downloaded. */
record Chromium(Path browser, Path driver) {
    /** No window, no downloads, no network but this machine, and few processes: one page is open at a time. */
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--window-size=1280,900",
            "--force-device-scale-factor=1",
            "--lang=en",
            "--disable-gpu",
            "--in-process-gpu",
            "--process-per-site",
            "--disable-site-isolation-trials",
            "--disable-features=BackForwardCache,SpareRendererForSitePerProcess",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    /** The browser and its driver, when both are on the path. */
    static Optional<Chromium> installed() {
        Optional<Path> browser = onPath("chromium").or(() -> onPath("chromium-browser"));
        return browser.flatMap(program -> onPath("chromedriver").map(driver -> new Chromium(program, driver)));
    }

    /** Starts it with a profile of its own. */
    ChromeDriver start(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = ChromeDriverService.createDefaultService();
        service.setExecutable(driver.toString());
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> onPath(String program) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
