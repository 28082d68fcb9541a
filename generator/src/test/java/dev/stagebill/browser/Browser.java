package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser that reads the sample portal, remembers what it was told and what it asked for, and is left clean by each test. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SamplePortal portal;
    private final ChromeDriver driver;
    private final List<String> expectedFailures = new ArrayList<>();
    private Access access = Access.HTTP;

    private Browser(SamplePortal portal, ChromeDriver driver) {
        this.portal = portal;
        this.driver = driver;
    }

    /** Starts the installed browser with an empty profile. */
    static Browser start(SamplePortal portal) {
        try {
            Path profiles = Files.createDirectories(portal.folder().resolveSibling("profiles"));
            Path profile = Files.createTempDirectory(profiles, "chromium-");
            Browser browser =
                    new Browser(portal, Chromium.installed().orElseThrow().start(profile));
            browser.forgetItsOwnStart();
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ------------------------------------------------------------------ going somewhere

    /** Opens a path of the portal, with its query and fragment. */
    void open(Access how, String path) {
        access = how;
        driver.get(portal.address(how) + path);
    }

    /** Opens a page of a kind. */
    void open(Access how, PageKind kind) {
        open(how, kind.path());
    }

    /** Opens an address that leads nowhere; its own failure is then no fault. */
    void openMissing(String path) {
        expectedFailures.add(portal.address(Access.HTTP) + path);
        open(Access.HTTP, path);
    }

    /** Opens the current page again. */
    void reload() {
        driver.navigate().refresh();
    }

    /** Where the browser is: the path in the portal, with query and fragment. */
    String path() {
        String address = driver.getCurrentUrl();
        String base = portal.address(access);
        assertThat(address).startsWith(base);
        return address.substring(base.length());
    }

    /** Waits until the browser is somewhere, and everything there has been read. */
    void awaitPath(Predicate<String> expected) {
        await(
                "another address than " + path(),
                () -> expected.test(path()) && "complete".equals(script("return document.readyState")));
    }

    // ------------------------------------------------------------------ looking

    /** The title in the browser's tab. */
    String title() {
        return driver.getTitle();
    }

    /** The first element, once it is there and can be seen. */
    WebElement one(String css) {
        await(css + " to be seen", () -> seen(css) != null);
        return seen(css);
    }

    /** Not asked of the driver: it takes what is in a folded block for hidden even where a style sheet shows it. */
    private @Nullable WebElement seen(String css) {
        return (WebElement) script(
                "const e = document.querySelector(arguments[0]);"
                        + " return e?.checkVisibility({visibilityProperty: true}) && e.getClientRects().length ? e : null",
                css);
    }

    /** All elements there are at this moment. */
    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The texts of all elements that can be seen at this moment, blanks at their ends removed. */
    List<String> texts(String css) {
        return strings(
                "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility())"
                        + ".map(e => (e.innerText ?? e.textContent).trim())",
                css);
    }

    /** The texts of the options of the first such list. */
    List<String> options(String css) {
        return strings("return [...document.querySelector(arguments[0]).options].map(e => e.text)", css);
    }

    /** An attribute of all elements there are at this moment; the empty text where it is missing. */
    List<String> attributes(String css, String name) {
        return strings(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]) ?? '')",
                css,
                name);
    }

    /** How many elements there are that can be seen. */
    int count(String css) {
        return texts(css).size();
    }

    /** What a computed style says about the first element. */
    String style(String css, String property) {
        return (String)
                script("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", css, property);
    }

    /** What an expression in the page amounts to. */
    Object script(String code, Object... arguments) {
        return driver.executeScript(code, arguments);
    }

    /** What a script in the page hands to the function that is its last argument. */
    Object asyncScript(String code, Object... arguments) {
        return driver.executeAsyncScript(code, arguments);
    }

    /** Waits for something. */
    void await(String what, Condition condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waited in vain for " + what + " at " + driver.getCurrentUrl())
                .until(ready -> condition.holds());
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Condition {
        /** Whether it is so now. */
        boolean holds();
    }

    // ------------------------------------------------------------------ doing

    /** Clicks into the middle of the first element, wherever the page is scrolled to. */
    void click(String css) {
        WebElement element = one(css);
        script("arguments[0].scrollIntoView({block: 'center', inline: 'center'})", element);
        new Actions(driver).click(element).perform();
    }

    /** Types into whatever has the focus. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a letter together with Control. */
    void control(String letter) {
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(letter)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** Chooses an option of the first such list by its value. */
    void choose(String css, String value) {
        one(css).findElement(By.cssSelector("option[value='" + value + "']")).click();
    }

    /** Opens everything that is folded, and lays out what waits for being scrolled to. */
    void unfold() {
        script("""
                document.querySelectorAll("details").forEach(each => each.open = true);
                const sheet = new CSSStyleSheet();
                sheet.replaceSync("* { content-visibility: visible !important }");
                document.adoptedStyleSheets = [sheet];
                """);
        asyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
    }

    // ------------------------------------------------------------------ being another browser, until the end of the
    // test

    /** A phone of 360 by 740 points. */
    void phone() {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    }

    /** A system that prefers these colours, and nothing that moves: a click must not miss what is still scrolling. */
    void prefer(String colours) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        "",
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** A page as on paper. */
    void paper() {
        command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Scripts of pages are switched off; those of tests are not. */
    void withoutScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    // ------------------------------------------------------------------ the end

    /** Cleans up after a test and fails it when the browser complained, or a request failed or left the portal. */
    void finishTest() {
        if (driver.getCurrentUrl().startsWith(portal.address(access))) {
            script("localStorage.clear(); sessionStorage.clear()");
        }
        driver.get("about:blank");
        command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        command("Emulation.clearDeviceMetricsOverride", Map.of());
        prefer("light");
        List<String> complaints = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !isExpected(message))
                .toList();
        Traffic traffic = Traffic.of(driver.manage().logs().get(LogType.PERFORMANCE));
        List<String> failures =
                traffic.failures().stream().filter(each -> !isExpected(each)).toList();
        expectedFailures.clear();
        assertThat(complaints).as("messages on the console").isEmpty();
        assertThat(failures).as("requests that failed").isEmpty();
        assertThat(traffic.addresses())
                .as("requests stay in the portal")
                .isNotEmpty()
                .allMatch(address -> address.startsWith(portal.address(Access.HTTP))
                        || address.startsWith(portal.address(Access.FILE)));
    }

    /** A browser that starts shows a page of its own, which asks for things. */
    private void forgetItsOwnStart() {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        prefer("light");
    }

    @Override
    public void close() {
        driver.quit();
    }

    private boolean isExpected(String failure) {
        return expectedFailures.stream()
                .anyMatch(address -> failure.startsWith(address + ":") || failure.startsWith(address + " "));
    }

    private void command(String name, Map<String, Object> values) {
        driver.executeCdpCommand(name, values);
    }

    private List<String> strings(String code, Object... arguments) {
        return ((List<?>) script(code, arguments))
                .stream().map(String.class::cast).toList();
    }
}
