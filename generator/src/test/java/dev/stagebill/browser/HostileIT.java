package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * A browser reads pages full of attacks, and somebody clicks on everything in them. Nothing of the repository runs, nothing is asked for from
 * elsewhere, and the pages' policy never has to step in: the sanitiser has done the work before.
 */
@Timeout(600)
class HostileIT {
    /** Runs before any page does: what an attack would do is noted. */
    private static final String WATCH =
            """
            window.__noted = [];
            const note = what => window.__noted.push(what);
            for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => note(name + " was called");
            document.addEventListener("securitypolicyviolation",
                event => note("violation of " + event.effectiveDirective + ": " + event.blockedURI + " " + event.sample));
            """;

    /** Looks at every element with the browser's own eyes. */
    private static final String LOOK =
            """
            const wrong = [], own = location.origin;
            const safe = ["http:", "https:", "mailto:", "tel:", "callto:", "ftp:", "ftps:", "sms:", "xmpp:", "matrix:", "cid:", ":", ""];
            const svgFile = document.documentElement.localName === "svg";
            for (const e of document.querySelectorAll("*")) {
              for (const a of e.attributes) if (/^on/i.test(a.name)) wrong.push(e.localName + " has " + a.name);
              for (const name of ["src", "poster", "data", "background", "action", "formaction"]) {
                const to = e[name]?.baseVal ?? e[name];
                if (e.hasAttribute(name) && typeof to === "string" && to && !to.startsWith(own) && !/^data:image\\/(?!svg)/.test(to)
                    && !["action"].includes(name)) wrong.push(e.localName + " loads " + to);
              }
              if (["a", "area"].includes(e.localName) && e.namespaceURI.endsWith("xhtml") && !safe.includes(e.protocol)) wrong.push("link to " + e.href);
              if (e.style?.length && e.closest("article")) wrong.push(e.localName + " is styled " + e.getAttribute("style"));
              if (["iframe", "object", "embed", "frame", "applet", "base", "foreignObject"].includes(e.localName)) wrong.push(e.localName);
              if (e.localName === "script" && !(e.src ?? "").startsWith?.(own) && !["application/json", "speculationrules"].includes(e.type)) wrong.push("a script: " + e.outerHTML.slice(0, 80));
            }
            for (const name of ["body", "head", "forms", "cookie", "querySelector", "getElementById", "documentElement", "adoptNode", "activeElement"])
              if (document[name] instanceof Element && !["body", "head", "documentElement", "activeElement"].includes(name)) wrong.push("document." + name + " was taken");
            if (!svgFile && document.body.localName !== "body") wrong.push("document.body was taken");
            const article = document.querySelector("article");
            if (article) {
              const again = document.createElement("template");
              again.innerHTML = article.innerHTML;
              if (again.innerHTML !== article.innerHTML) wrong.push("another tree when parsed again");
            }
            return wrong.concat(window.__noted ?? ["nobody watched"]);
            """;

    /** Everything is clicked, touched and passed over; a link that would leave the page is held back after its scheme was looked at. */
    private static final String TOUCH =
            """
            addEventListener("click", event => { if (event.target.closest("a, area")) event.preventDefault(); });
            for (const e of document.querySelectorAll("article *, main *")) {
              if (e.isConnected && !e.closest("[data-ui], form, button")) {
                for (const type of ["pointerenter", "mouseover", "mousemove", "pointerdown", "focus", "animationstart", "toggle", "error", "load"]) e.dispatchEvent(new Event(type, {bubbles: true}));
                e.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
              }
            }
            """;

    @TempDir
    private static Path folder;

    private static HostilePortal portal;
    private static ChromeDriver browser;
    private static URI server;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(Chromium.installed().isPresent() || "true".equals(System.getenv("STAGEBILL_REQUIRE_BROWSER")));
        portal = HostilePortal.in(folder.toRealPath().resolve("portal"));
        server = PortalServer.of(portal.site()).address();
        browser = Chromium.installed().orElseThrow().start(folder.resolve("profile"));
        browser.get("about:blank");
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        logs();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void nothingRunsAndNothingLeaves() {
        List<String> wrong = new ArrayList<>();
        List<String> paths = portal.paths();
        assertThat(paths).hasSizeGreaterThan(200);
        for (String path : paths) {
            look(path).forEach(what -> wrong.add(path + ": " + what));
        }
        assertThat(wrong).isEmpty();
        assertThat(traffic().addresses()).isNotEmpty().allMatch(address -> address.startsWith(server.resolve("/").toString()));
    }

    @Test
    void thePageItselfStillWorks() {
        List<String> broken = new ArrayList<>();
        for (String path : portal.paths().stream().filter(path -> path.matches("docs/.*/c0/.*html")).toList()) {
            browser.get(server + path);
            browser.executeScript("document.querySelector('[data-theme-switch]').click()");
            if (browser.executeScript("return document.documentElement.dataset.theme") == null) {
                broken.add(path + ": the colours do not switch");
            }
            browser.executeScript("localStorage.clear(); document.querySelector('[data-search-open]').click()");
            if (browser.findElements(By.cssSelector("dialog[data-search-dialog][open]")).isEmpty()) {
                broken.add(path + ": the search does not open");
            }
        }
        assertThat(broken).isEmpty();
        traffic();
        logs();
    }

    private List<String> look(String path) {
        List<String> wrong = new ArrayList<>();
        try {
            browser.get(server + path);
            if (path.endsWith(".html")) {
                browser.executeScript(TOUCH);
            }
            ((List<?>) browser.executeScript(LOOK)).forEach(what -> wrong.add(String.valueOf(what)));
        } catch (UnhandledAlertException e) {
            wrong.add("a dialog");
        }
        logs().stream().filter(message -> !message.contains("Failed to load resource")).forEach(wrong::add);
        return wrong;
    }

    /** Attacks name pictures that are not there; that these are not found is no fault. */
    private static List<String> logs() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    private static Traffic traffic() {
        return Traffic.of(browser.manage().logs().get(LogType.PERFORMANCE));
    }
}
