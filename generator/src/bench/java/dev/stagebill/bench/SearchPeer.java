package dev.stagebill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A search engine as a page of a browser: its script sets {@code window.find}, which promises the addresses of the best answers to a query, at most as many as asked for, and loads
 * what it needs when it is first asked.
 *
 * @param name what it is called
 * @param index its files, for their number and size
 * @param script the script of its page
 * @param scripts the addresses of scripts the page loads first
 */
record SearchPeer(String name, Path index, String script, List<String> scripts) {
    SearchPeer {
        scripts = List.copyOf(scripts);
    }

    /** Ours, as the dialog uses it. */
    static SearchPeer ours(Path folder) throws IOException {
        try (var assets = Files.list(folder.resolve("site/assets"))) {
            String script = assets.map(file -> file.getFileName().toString()).filter(name -> name.matches("search\\.\\w+\\.js")).findFirst().orElseThrow();
            return new SearchPeer("stagebill", folder.resolve("site/search"), """
                    window.find = async (query, limit) => (await stagebillSearch.answer(query, limit)).hits.map((hit) => hit.target);
                    window.instant = (text) => stagebillSearch.instant(text, 8);
                    """, List.of("site/assets/" + script));
        }
    }

    /** As its own interface uses it: the best answers with their texts. */
    static SearchPeer pagefind(Path folder) {
        return new SearchPeer("Pagefind", folder.resolve("pagefind"), """
                let engine;
                window.find = async (query, limit) => {
                  engine ??= await import("./pagefind/pagefind.js");
                  const answer = await engine.search(query);
                  const hits = await Promise.all(answer.results.slice(0, limit).map((each) => each.data()));
                  return hits.map((hit) => hit.url.slice(hit.url.indexOf("docs/")).replace(/\\/(?=#|$)/, "/index.html"));
                };
                """, List.of());
    }

    /** With the options of VitePress: the index is made at build time, by sections. */
    static SearchPeer miniSearch(Path folder) {
        return new SearchPeer("MiniSearch", folder.resolve("minisearch"), """
                let engine;
                window.find = async (query) => {
                  engine ??= MiniSearch.loadJSON(await (await fetch("minisearch/index.json")).text(), {
                    fields: ["title", "text"], storeFields: ["location", "title"],
                  });
                  const hits = engine.search(query, { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } });
                  return hits.slice(0, 60).map((hit) => hit.location);
                };
                """, List.of("npm/node_modules/minisearch/dist/umd/index.js"));
    }

    /** As Material for MkDocs uses it: the sections are loaded and indexed in the browser. */
    static SearchPeer lunr(Path folder) {
        return new SearchPeer("Lunr", folder.resolve("lunr"), """
                let engine;
                let sections;
                window.find = async (query) => {
                  if (!engine) {
                    sections = await (await fetch("lunr/sections.json")).json();
                    engine = lunr(function () {
                      this.ref("ref");
                      this.field("title", { boost: 1000 });
                      this.field("text");
                      this.b(0);
                      sections.forEach((each, ref) => this.add({ ref, title: each.title, text: each.text }));
                    });
                  }
                  const words = query.toLowerCase().split(/[^\\p{L}\\p{N}]+/u).filter((word) => word);
                  const hits = engine.query((q) => {
                    for (const word of words) {
                      q.term(lunr.tokenizer(word), { boost: 10 });
                      q.term(lunr.tokenizer(word), { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
                    }
                  });
                  const scored = hits.map((hit) => {
                    const matched = Object.keys(hit.matchData.metadata).length;
                    const page = sections[hit.ref].location.includes("#") ? 0 : 1;
                    return [sections[hit.ref].location, hit.score * (1 + (page + Math.min(1, matched / words.length)) ** 2)];
                  });
                  return scored.sort((a, b) => b[1] - a[1]).slice(0, 60).map(([location]) => location);
                };
                """, List.of("npm/node_modules/lunr/lunr.js"));
    }

    /** The file name of its page. */
    String page() {
        return name + ".html";
    }

    /** Writes the page. */
    void write(Path folder) throws IOException {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=\"utf-8\"><title>" + name + "</title>\n<link rel=\"icon\" href=\"data:,\">\n");
        scripts.forEach(address -> html.append("<script src=\"").append(address).append("\" data-root=\"site/\"></script>\n"));
        Files.writeString(folder.resolve(page()), html.append("<script>\n").append(script).append("</script>\n").toString());
    }
}
