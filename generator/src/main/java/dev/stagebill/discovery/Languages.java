package dev.stagebill.discovery;

import static java.util.Map.entry;

import dev.stagebill.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The languages of a source by the endings of its files: those that at least a fifth of the files with code are written in, the most frequent
 * first, at most three. Files of others that are kept with the source do not count.
 */
final class Languages {
    private static final int AT_MOST = 3;
    private static final int PART = 5;

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            entry("java", "java"),
            entry("kt", "kotlin"),
            entry("kts", "kotlin"),
            entry("scala", "scala"),
            entry("groovy", "groovy"),
            entry("clj", "clojure"),
            entry("ts", "typescript"),
            entry("tsx", "typescript"),
            entry("js", "javascript"),
            entry("jsx", "javascript"),
            entry("mjs", "javascript"),
            entry("cjs", "javascript"),
            entry("vue", "vue"),
            entry("svelte", "svelte"),
            entry("py", "python"),
            entry("go", "go"),
            entry("rs", "rust"),
            entry("c", "c"),
            entry("h", "c"),
            entry("cc", "c++"),
            entry("cpp", "c++"),
            entry("cxx", "c++"),
            entry("hpp", "c++"),
            entry("cs", "c#"),
            entry("fs", "f#"),
            entry("rb", "ruby"),
            entry("php", "php"),
            entry("swift", "swift"),
            entry("m", "objective-c"),
            entry("dart", "dart"),
            entry("ex", "elixir"),
            entry("exs", "elixir"),
            entry("erl", "erlang"),
            entry("hs", "haskell"),
            entry("lua", "lua"),
            entry("pl", "perl"),
            entry("r", "r"),
            entry("jl", "julia"),
            entry("zig", "zig"),
            entry("sh", "shell"),
            entry("bash", "shell"),
            entry("ps1", "powershell"),
            entry("tf", "terraform"),
            entry("sql", "sql"));

    private Languages() {}

    static List<String> of(Folder folder) {
        Map<String, Integer> counts = new TreeMap<>();
        for (SourceFile file : folder.tree().files()) {
            String language = BY_ENDING.get(ending(file.name()));
            if (language != null && !OtherPeoplesFiles.contain(file.path())) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        int all = counts.values().stream().mapToInt(n -> n).sum();
        return counts.entrySet().stream()
                .filter(each -> each.getValue() * PART >= all)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
