package dev.stagebill.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody sees in an open page while files are edited. Needs chromium and chromedriver; where they are missing it is skipped. */
@Timeout(120)
class PreviewBrowserIT {
    private static final By OVERLAY = By.cssSelector("[data-stagebill-overlay]");

    /** As strict as the pages of a portal are. */
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self';
            img-src 'self' data:; font-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'self'">
            </head><body><h1>%s</h1></body></html>
            """;

    @TempDir
    private Path folder;

    private Path source;
    private PreviewServer server;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void open() throws IOException {
        Path chromium = Path.of("/usr/bin/chromium");
        Path driver = Path.of("/usr/bin/chromedriver");
        Assumptions.assumeTrue(Files.isExecutable(chromium) && Files.isExecutable(driver));
        source = Files.createDirectory(folder.toRealPath().resolve("source"));
        server = new PreviewServer(new OnePage(source), new PreviewServer.Ports(0, false), warning -> {});
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        System.setProperty("webdriver.chrome.driver", driver.toString());
        browser = new ChromeDriver(options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        Stream.<AutoCloseable>of(browser::quit, server).forEach(each -> {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void openPageFollowsTheFiles() throws IOException {
        write("first");
        server.start();
        browser.get(server.uri().toString());
        heading("first");
        write("second");
        heading("second");
        write("fail");
        WebElement overlay = wait.until(ExpectedConditions.presenceOfElementLocated(OVERLAY));
        SearchContext shadow = overlay.getShadowRoot();
        assertThat(shadow.findElement(By.cssSelector("section")).getText())
                .contains(
                        "The build failed",
                        "config.unknown-key stagebill.yaml:3:1",
                        "no key <b>",
                        "did you mean title?");
        assertThat(shadow.findElement(By.cssSelector("section")).getCssValue("position"))
                .isEqualTo("fixed");
        heading("second");
        shadow.findElement(By.cssSelector("button")).click();
        assertThat(browser.findElements(OVERLAY)).isEmpty();
        write("third");
        heading("third");
        assertThat(browser.findElements(OVERLAY)).isEmpty();
    }

    @Test
    void errorPageGivesWayToThePortal() throws IOException {
        write("fail");
        server.start();
        browser.get(server.uri().toString());
        heading("The portal could not be built");
        assertThat(browser.findElements(OVERLAY)).isEmpty();
        write("mended");
        heading("mended");
    }

    private void heading(String text) {
        wait.until(ExpectedConditions.textToBe(By.cssSelector("h1"), text));
    }

    private void write(String text) throws IOException {
        Files.writeString(source.resolve("text"), text);
    }

    /** A portal of one page, whose heading is the text of a file; the text {@code fail} makes the build fail. */
    private record OnePage(Path source) implements PreviewBuild {
        @Override
        public Watched watched() {
            return new Watched(Set.of(source), Set.of());
        }

        @Override
        public Outcome build() {
            try {
                String text = Files.readString(source.resolve("text"));
                if (text.equals("fail")) {
                    return Outcome.failed(List.of(Diagnostic.error("config.unknown-key", "no key <b>")
                            .at(SourceLocation.ofFile("stagebill.yaml").at(3, 1))
                            .hint("did you mean title?")));
                }
                Path site = Files.createDirectories(source.resolveSibling("site"));
                Files.writeString(site.resolve("index.html"), PAGE.formatted(text));
                return Outcome.published(site);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
