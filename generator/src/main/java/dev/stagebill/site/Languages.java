package dev.stagebill.site;

import dev.stagebill.site.RepositoryWork.Language;
import dev.stagebill.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the files of a repository are written in, by the ends of their names; programs and markup, no data and no prose. */
final class Languages {
    private static final int SHOWN = 6;

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("java", "Java"),
            Map.entry("kt", "Kotlin"),
            Map.entry("kts", "Kotlin"),
            Map.entry("scala", "Scala"),
            Map.entry("groovy", "Groovy"),
            Map.entry("clj", "Clojure"),
            Map.entry("js", "JavaScript"),
            Map.entry("jsx", "JavaScript"),
            Map.entry("mjs", "JavaScript"),
            Map.entry("cjs", "JavaScript"),
            Map.entry("ts", "TypeScript"),
            Map.entry("tsx", "TypeScript"),
            Map.entry("vue", "Vue"),
            Map.entry("svelte", "Svelte"),
            Map.entry("py", "Python"),
            Map.entry("ipynb", "Jupyter"),
            Map.entry("rb", "Ruby"),
            Map.entry("php", "PHP"),
            Map.entry("go", "Go"),
            Map.entry("rs", "Rust"),
            Map.entry("c", "C"),
            Map.entry("h", "C"),
            Map.entry("cc", "C++"),
            Map.entry("cpp", "C++"),
            Map.entry("hpp", "C++"),
            Map.entry("cs", "C#"),
            Map.entry("fs", "F#"),
            Map.entry("swift", "Swift"),
            Map.entry("m", "Objective-C"),
            Map.entry("dart", "Dart"),
            Map.entry("ex", "Elixir"),
            Map.entry("exs", "Elixir"),
            Map.entry("erl", "Erlang"),
            Map.entry("hs", "Haskell"),
            Map.entry("lua", "Lua"),
            Map.entry("pl", "Perl"),
            Map.entry("r", "R"),
            Map.entry("jl", "Julia"),
            Map.entry("zig", "Zig"),
            Map.entry("sh", "Shell"),
            Map.entry("bash", "Shell"),
            Map.entry("ps1", "PowerShell"),
            Map.entry("sql", "SQL"),
            Map.entry("html", "HTML"),
            Map.entry("css", "CSS"),
            Map.entry("scss", "CSS"),
            Map.entry("less", "CSS"),
            Map.entry("tf", "Terraform"),
            Map.entry("hcl", "HCL"),
            Map.entry("proto", "Protocol Buffers"),
            Map.entry("graphql", "GraphQL"),
            Map.entry("dockerfile", "Dockerfile"));

    private Languages() {}

    static List<Language> of(List<SourceFile> files) {
        Map<String, Integer> counts = new TreeMap<>();
        files.forEach(file -> language(file).ifPresent(name -> counts.merge(name, 1, Integer::sum)));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> new Language(entry.getKey(), entry.getValue(), Math.round(100f * entry.getValue() / all)))
                .toList();
    }

    private static Optional<String> language(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
