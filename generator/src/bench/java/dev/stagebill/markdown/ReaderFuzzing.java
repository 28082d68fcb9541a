package dev.stagebill.markdown;

import dev.stagebill.MemoryTree;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.drawing.Drawings;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.MkdocsReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Spoils graphs in DOT, settings of MkDocs and pages that include each other, without end, and says what fails, is unsafe or takes too long. System
 * properties: {@code fuzz.minutes} of CPU (20) and {@code fuzz.seed} (1).
 */
public final class ReaderFuzzing {
    private static final long SLOW_NANOS = 4_000_000_000L;
    private static final int MAX_FAILURES = 25;
    private static final List<String> GRAPHS = List.of(
            "digraph G { rankdir=LR; node [shape=box, style=\"rounded,filled\"]; a -> b -> {c d} [label=\"x\\ny\", href=\"https://a/\"]; subgraph cluster_1 { label=<<b>x</b>>; e; f } e -> f:p:n }",
            "strict graph { a -- b; a -- b [color=red:blue, penwidth=2]; c [shape=record, label=\"{<f0> a|{b|c}|<f1> d}\"]; c:f0 -- a; {rank=same; a; b} // x\n/* y */ # z\n}",
            "digraph { t [shape=plain, label=<<table border=\"0\" cellborder=\"1\"><tr><td port=\"x\" colspan=\"2\">a<br/>b</td></tr><tr><td bgcolor=\"#ff0000\">&lt;c&gt;</td><td><img src=\"a.png\"/></td></tr></table>>, URL=\"javascript:alert(1)\", image=\"/etc/passwd\", tooltip=\"t\"]; t:x:se -> t [dir=both, arrowhead=odiamond, style=dashed]; }");
    private static final List<String> SETTINGS = List.of(
            "site_name: !ENV [A, 'b']\nINHERIT: base.yml\ndocs_dir: docs\nuse_directory_urls: true\nnav:\n  - Home: index.md\n  - a/b.md\n  - More:\n      - 'x': https://a/\n      - '*'\nexclude_docs: |\n  *.tmp\n  !a/**/b\nnot_in_nav: /x*\nedit_uri_template: 'edit/{path!q}'\nvalidation: {links: {anchors: warn}}\n",
            "theme:\n  name: material\n  language: he\n  direction: rtl\n  features: [navigation.tabs, &a content.tabs.link, *a]\n  icon: {repo: x}\nmarkdown_extensions:\n  - toc: {permalink: true, slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}\n  - pymdownx.superfences:\n      custom_fences: [{name: mermaid, class: mermaid, format: !!python/name:a.b}]\nplugins: [search, techdocs-core, {tags: {tags_file: t.md}}, {redirects: {redirect_maps: {a.md: b.md}}}]\nextra: {version: {provider: mike}}\n");
    private static final List<String> PAGES = List.of(
            "--8<-- \"a.md\"\n\n--8<--\na.md:2:5\nb.md:x\n; c.md\n--8<--\n\n{! a.md !}\n{% include-markdown \"b.md\" start=\"<!-- a -->\" end=\"z\" heading-offset=1 dedent=true %}\n",
            "# A\n<!-- --8<-- [start:x] -->\ntext\n    --8<-- \"b.md:x\"\n<!-- --8<-- [end:x] -->\n{% include \"a.md\" %} *[a]: b\n",
            "=== \"a\"\n\n    !!! note \"b\"\n        --8<-- \"c.md::3\"\n\n```python title=\"a\" hl_lines=\"1-3\"\n--8<-- \"a.md\"\n```\n");

    private final MarkdownRenderer renderer = new MarkdownRenderer(Drawings.formats().subList(1, 2), java.util.Set.of());
    private final List<String> vectors = HostileTexts.all();
    private final long seed = Long.getLong("fuzz.seed", 1);
    private final long[] counts = new long[3];
    private int failures;

    private ReaderFuzzing() {}

    /** No arguments; ends with 1 when something was found. */
    public static void main(String[] args) {
        ReaderFuzzing fuzzing = new ReaderFuzzing();
        fuzzing.run();
        System.exit(fuzzing.failures > 0 ? 1 : 0);
    }

    private void run() {
        long end = Long.getLong("fuzz.minutes", 20) * 60_000_000_000L;
        for (long number = 0; cpu() < end && failures < MAX_FAILURES; number++) {
            one(number);
        }
        System.out.printf(Locale.ROOT, "%d graphs, %d settings, %d inclusions, seed %d, %d CPU-s: %d failures%n",
                counts[0], counts[1], counts[2], seed, cpu() / 1_000_000_000L, failures);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void one(long number) {
        Random random = new Random(seed * 1_000_003L + number);
        int sort = (int) (number % 3);
        List<String> originals = List.of(GRAPHS, SETTINGS, PAGES).get(sort);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String original = originals.get(random.nextInt(originals.size()));
            texts.add(new Mutations(random.nextLong(), vectors).of(original));
        }
        long begun = System.nanoTime();
        try {
            counts[sort]++;
            Optional<String> wrong = switch (sort) {
                case 0 -> graph(texts.get(0));
                case 1 -> settings(texts);
                default -> inclusion(texts);
            };
            wrong.ifPresent(complaint -> fail(number, complaint, texts));
        } catch (RuntimeException | StackOverflowError e) {
            fail(number, e + " " + List.of(e.getStackTrace()).subList(0, Math.min(6, e.getStackTrace().length)), texts);
        }
        if (System.nanoTime() - begun > SLOW_NANOS) {
            fail(number, "took " + (System.nanoTime() - begun) / 1_000_000 + " ms", texts);
        }
    }

    private void fail(long number, String complaint, List<String> texts) {
        failures++;
        System.out.printf("%nFAILURE at %d: %s%n%s%n", number, complaint, texts);
    }

    private Optional<String> graph(String text) {
        DiagramFormat.Drawing drawing = Drawings.formats().get(1).draw(new DiagramFormat.Source("dot", text, path -> Optional.empty()));
        Optional<String> unforeseen = drawing.fault().map(DiagramFormat.Fault::message).filter(message -> message.startsWith("cannot be drawn"));
        String block = "```dot\n" + text.replace("```", "") + "\n```\n";
        return unforeseen.or(() -> judged(renderer.render(block, LinkResolver.AS_WRITTEN).html().toString()));
    }

    private static Optional<String> settings(List<String> texts) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<Mkdocs> read = MkdocsReader.read(MemoryTree.of("a", "mkdocs.yml", texts.get(0), "base.yml", texts.get(1)), "", findings);
        read.ifPresent(mkdocs -> {
            mkdocs.siteName();
            mkdocs.docsDir();
            mkdocs.navigation();
            mkdocs.excluded();
            mkdocs.drafts();
            mkdocs.notInNavigation();
            mkdocs.features();
            mkdocs.language();
            mkdocs.plugins();
            mkdocs.extra();
            mkdocs.validation();
            mkdocs.editAddress("a/b c.md");
            new MarkdownRenderer().render("# A\n", new PageInput(mkdocs.markdown(), LinkResolver.AS_WRITTEN, Includes.NONE));
        });
        return Optional.empty();
    }

    private Optional<String> inclusion(List<String> texts) {
        Map<String, String> files = Map.of("a.md", texts.get(0), "b.md", texts.get(1), "c.md", texts.get(2));
        PageInput input = new PageInput(EndlessTexts.ALL_ON, LinkResolver.AS_WRITTEN, (path, from) -> Optional.ofNullable(files.get(path)));
        return judged(renderer.render(texts.get(0), input).html().toString());
    }

    private static Optional<String> judged(String html) {
        // A diagram may have links; those of drawings in HTML may not.
        List<String> complaints = HtmlJudge.complaints(html).stream()
                .filter(complaint -> !complaint.equals("element a in a drawing") && !isSafe(complaint))
                .toList();
        return complaints.isEmpty() ? Optional.empty() : Optional.of(complaints.toString());
    }

    /** Whether an address has a harmless scheme or none. */
    private static boolean isSafe(String complaint) {
        String clean = complaint.replaceAll("[\\x00-\\x20\\x7f-\\xa0\\u2000-\\u200f\\u2028\\u2029\\ufeff]", "");
        return clean.matches("(?si)href=(?:https?:.*|mailto:.*|(?![a-z][a-z0-9+.-]*:).*)");
    }
}
