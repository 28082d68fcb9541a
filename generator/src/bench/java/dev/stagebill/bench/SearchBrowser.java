package dev.stagebill.bench;

import dev.stagebill.bench.CountingServer.Traffic;
import dev.stagebill.bench.KnownItems.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** Asks search engines in Chromium and prints what came of it. */
final class SearchBrowser implements AutoCloseable {
    private static final int QUERIES_OF_A_VISIT = 6;

    /** Of an answer so many ranks are looked at. */
    private static final int RANKS = 10;

    /** So many results are loaded at first, as in our dialog. */
    private static final int SHOWN = 8;

    private static final String ASK = """
            const done = arguments[arguments.length - 1];
            const started = performance.now();
            window.find(arguments[0], arguments[1]).then((answer) => done([performance.now() - started, answer]), (error) => done([0, ["failed: " + error]]));
            """;
    private static final String KEYS = """
            const times = [];
            for (const text of arguments[0]) {
              for (let length = 1; length <= text.length; length++) {
                const started = performance.now();
                window.instant(text.slice(0, length));
                times.push(performance.now() - started);
              }
            }
            return times;
            """;

    private final Path folder;
    private final CountingServer server;
    private final ChromeDriver browser;

    /**
     * An answer.
     *
     * @param millis how long it took
     * @param pages the addresses of the answers, from the root of the portal
     */
    private record Answer(double millis, List<String> pages) {}

    SearchBrowser(Path folder) throws IOException {
        this.folder = folder;
        server = new CountingServer(folder);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update");
        System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
        browser = new ChromeDriver(options);
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(10));
    }

    /** What an engine finds, loads and takes. */
    void measure(SearchPeer engine, List<Item> items, int visits) {
        find(engine, items);
        load(engine, items, visits);
    }

    private void open(SearchPeer engine) {
        browser.get("about:blank");
        server.traffic();
        browser.get(server.address() + engine.page());
    }

    private void find(SearchPeer engine, List<Item> items) {
        open(engine);
        Map<String, List<Double>> ranks = new LinkedHashMap<>();
        List<Double> millis = new ArrayList<>();
        double first = ask(items.get(0).text(), RANKS).millis();
        for (Item item : items) {
            Answer answer = ask(item.text(), RANKS);
            ranks.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(KnownItems.reciprocalRank(item, answer.pages()));
            millis.add(ask(item.text(), RANKS).millis());
        }
        ranks.forEach((kind, each) -> System.out.printf(Locale.ROOT, "%-11s %-6s MRR@10 %.3f, first answer right %.3f, %d queries%n", engine.name(), kind,
                mean(each), mean(each.stream().map(rank -> rank == 1 ? 1.0 : 0.0).toList()), each.size()));
        System.out.printf(Locale.ROOT, "%-11s first query %.0f ms; answer once loaded: median %.1f ms, p95 %.1f ms, worst %.1f ms%n", engine.name(), first, at(millis, 0.5),
                at(millis, 0.95), at(millis, 1));
    }

    /** Visits with a few queries each, some of every kind: what the first loads, and what each further one does. */
    private void load(SearchPeer engine, List<Item> items, int visits) {
        List<Item> queries = new ArrayList<>(items);
        Collections.shuffle(queries, new Random(7));
        List<Traffic> first = new ArrayList<>();
        List<Traffic> next = new ArrayList<>();
        int most = engine.name().equals("Lunr") ? 2 : visits;
        for (int visit = 0; visit < most && visit * QUERIES_OF_A_VISIT < queries.size(); visit++) {
            open(engine);
            for (int query = 0; query < QUERIES_OF_A_VISIT; query++) {
                ask(queries.get((visit * QUERIES_OF_A_VISIT + query) % queries.size()).text(), SHOWN);
                (query == 0 ? first : next).add(server.traffic());
            }
        }
        print(engine, "first query of a visit", first);
        print(engine, "each further query", next);
        open(engine);
        ask("the", SHOWN);
        print(engine, "first query \"the\"", List.of(server.traffic()));
    }

    private static void print(SearchPeer engine, String what, List<Traffic> traffic) {
        List<Double> bytes = traffic.stream().map(each -> each.bytes() / 1e3).toList();
        List<Double> requests = traffic.stream().map(each -> (double) each.requests()).toList();
        System.out.printf(Locale.ROOT, "%-11s %s: median %.1f kB in %.0f requests, worst %.1f kB in %.0f requests%n", engine.name(), what, at(bytes, 0.5), at(requests, 0.5),
                at(bytes, 1), at(requests, 1));
    }

    /** Every letter typed of every title, answered from the file of names. */
    void instant(SearchPeer engine, List<Item> items) {
        open(engine);
        ask("x", RANKS);
        List<String> titles = items.stream().filter(item -> item.kind().equals("title")).map(Item::text).limit(100).toList();
        List<Double> millis = ((List<?>) browser.executeScript(KEYS, titles)).stream().map(each -> ((Number) each).doubleValue()).toList();
        System.out.printf(Locale.ROOT, "%-11s key stroke from the names: median %.1f ms, p95 %.1f ms, worst %.1f ms, %d keys%n", engine.name(), at(millis, 0.5), at(millis, 0.95),
                at(millis, 1), millis.size());
    }

    /** The same from a folder as from a server. */
    void fromFolder(SearchPeer engine, List<Item> items) {
        List<Item> some = items.stream().filter(item -> Math.floorMod(item.text().hashCode(), 8) == 0).toList();
        open(engine);
        List<List<String>> served = some.stream().map(item -> ask(item.text(), RANKS).pages()).toList();
        browser.get(folder.resolve(engine.page()).toUri().toString());
        List<List<String>> local = some.stream().map(item -> ask(item.text(), RANKS).pages()).toList();
        long same = java.util.stream.IntStream.range(0, some.size()).filter(i -> served.get(i).equals(local.get(i))).count();
        System.out.printf(Locale.ROOT, "%-11s from a folder: %d of %d answers are those of the server%n", engine.name(), same, some.size());
    }

    private Answer ask(String query, int limit) {
        List<?> answer = (List<?>) browser.executeAsyncScript(ASK, query, limit);
        List<String> pages = ((List<?>) answer.get(1)).stream().map(String::valueOf).toList();
        if (!pages.isEmpty() && pages.get(0).startsWith("failed: ")) {
            throw new IllegalStateException(query + " " + pages.get(0));
        }
        return new Answer(((Number) answer.get(0)).doubleValue(), pages);
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double at(List<Double> numbers, double share) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - (share > 0 ? 1 : 0));
    }

    @Override
    public void close() {
        browser.quit();
        server.close();
    }
}
