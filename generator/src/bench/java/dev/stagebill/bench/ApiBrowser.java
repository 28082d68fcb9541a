package dev.stagebill.bench;

import dev.stagebill.bench.CountingServer.Traffic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens pages of API definitions in Chromium and tells when the first operation can be read: when what the definition says about one of its operations stands on the
 * page, outside of its navigation, and takes up room. A page that shows operations only when they are asked for is asked for the first one as soon as it names it.
 */
final class ApiBrowser implements AutoCloseable {
    private static final long PATIENCE_MILLIS = Long.getLong("bench.patience", 300) * 1000;

    private static final String WATCH = """
            (() => {
              const texts = new Set(%s);
              const asked = /^(GET|PUT|POST|PATCH|DELETE|HEAD)\\s*\\//i;
              const outside = (element) => !element.closest("nav, aside, [role=navigation], .menu-content, [role=menu]");
              const shown = (element) => element.getClientRects().length > 0;
              let clicked = false;
              const look = () => {
                const begun = performance.now();
                const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                  const text = node.data.trim();
                  if (text.length < 400 && texts.has(text) && node.parentElement && outside(node.parentElement) && shown(node.parentElement)) {
                    window.readable = performance.now();
                    return;
                  }
                }
                if (!clicked && window.lazy) {
                  const links = document.querySelectorAll("a, button, [role=link], [role=button]");
                  const link = [...links].find((each) => asked.test(each.textContent.trim()) && outside(each) && shown(each));
                  clicked = Boolean(link);
                  link?.click();
                }
                const spent = performance.now() - begun;
                spent < 4 ? requestAnimationFrame(look) : setTimeout(look, 5 * spent);
              };
              window.lazy = %s;
              if (%s) requestAnimationFrame(look);
              else addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => { window.readable = performance.now(); }));
            })();
            """;
    private static final String STATE = """
            const find = () => {
              const texts = new Set(arguments[0]);
              const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (texts.has(node.data.trim()) && !node.parentElement.closest("nav, aside, script, style, template") && node.parentElement.getClientRects().length) return true;
              }
              return false;
            };
            return find();
            """;

    private final CountingServer server;
    private final Path folder;
    private final ChromeDriver browser;
    private String watching = "";

    /**
     * What a reader waits for.
     *
     * @param millis until the first operation can be read, of all pages opened together; negative when it never can
     * @param traffic what was sent until all pages opened were complete
     * @param elements of the page with the operation
     * @param withoutScripts whether the operation can be read without scripts
     * @param fromFolder whether it can be read from a folder, without a server
     */
    record Reading(double millis, Traffic traffic, long elements, boolean withoutScripts, boolean fromFolder) {}

    ApiBrowser(Path folder) throws IOException {
        this.folder = folder;
        server = new CountingServer(folder, true);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setPageLoadStrategy(PageLoadStrategy.NONE);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--window-size=1400,900", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost");
        System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
        browser = new ChromeDriver(options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMillis(PATIENCE_MILLIS));
        browser.manage().timeouts().pageLoadTimeout(Duration.ofMillis(PATIENCE_MILLIS));
    }

    /** Opens the pages so often; the times are those of the fastest. */
    Reading read(ApiPages pages, Set<String> texts, int runs) throws IOException, InterruptedException {
        server.forget();
        for (Path page : pages.opened()) {
            server.prepare(page);
        }
        List<Double> times = new ArrayList<>();
        Traffic traffic = new Traffic(0, 0, 0);
        for (int run = 0; run < runs; run++) {
            browser.get("about:blank");
            server.traffic();
            times.add(open(pages, texts, true));
            settle();
            traffic = server.traffic();
        }
        long elements = elements();
        boolean local = open(pages, texts, false) >= 0;
        boolean silent = withoutScripts(pages, texts);
        double best = times.stream().filter(each -> each >= 0).mapToDouble(Double::doubleValue).min().orElse(-1);
        return new Reading(best, traffic, elements, silent, local);
    }

    /** Milliseconds until the operation can be read; negative when it never can. */
    private double open(ApiPages pages, Set<String> texts, boolean served) throws InterruptedException {
        double sum = 0;
        List<Path> opened = pages.opened();
        for (Path page : opened) {
            watch(texts, page.equals(opened.get(opened.size() - 1)), pages.operation().isEmpty());
            browser.get("about:blank");
            browser.get(address(page, served));
            double millis = readable();
            if (millis < 0) {
                return millis;
            }
            sum += millis;
        }
        return sum;
    }

    private String address(Path page, boolean served) {
        return served ? server.address() + folder.relativize(page).toString().replace('\\', '/') : page.toUri().toString();
    }

    private void watch(Set<String> texts, boolean operation, boolean lazy) {
        if (!watching.isEmpty()) {
            browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", watching));
        }
        String script = WATCH.formatted(JsonMapper.shared().writeValueAsString(texts), lazy, operation);
        watching = String.valueOf(browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier"));
    }

    private double readable() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            Object millis = ask("return location.href === 'about:blank' ? null : window.readable;");
            if (millis instanceof Number number) {
                return number.doubleValue();
            }
            Object idle = ask("return document.readyState === 'complete' && performance.now() > 30000;");
            if (Boolean.TRUE.equals(idle)) {
                return -1;
            }
            Thread.sleep(100);
        }
        return -1;
    }

    /** Waits until nothing is added to the page any more. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        long before = -1;
        while (System.nanoTime() < end) {
            long now = elements();
            if (now == before && "complete".equals(ask("return document.readyState;"))) {
                return;
            }
            before = now;
            Thread.sleep(1000);
        }
    }

    private long elements() {
        return ask("return document.getElementsByTagName('*').length;") instanceof Number count ? count.longValue() : -1;
    }

    private boolean withoutScripts(ApiPages pages, Set<String> texts) throws InterruptedException {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            List<Path> opened = pages.opened();
            browser.get("about:blank");
            browser.get(address(opened.get(opened.size() - 1), true));
            settle();
            return Boolean.TRUE.equals(browser.executeScript(STATE, List.copyOf(texts)));
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** A page that is busy or about to change does not answer. */
    private Object ask(String script) {
        try {
            return browser.executeScript(script);
        } catch (WebDriverException e) {
            return null;
        }
    }

    @Override
    public void close() {
        browser.quit();
        server.close();
    }
}
