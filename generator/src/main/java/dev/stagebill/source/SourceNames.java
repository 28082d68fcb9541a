package dev.stagebill.source;

import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives every source a name of its own. Names that differ only in case count as the same, because they may become names of files. The first
 * source keeps a name; a later one takes the first of its other names that is free, else a number. Names that the portal file gives
 * outright come before names that are made up.
 */
final class SourceNames {
    private final Crawl crawl;
    private final Map<String, SourceConfig> taken = new HashMap<>();

    SourceNames(Crawl crawl) {
        this.crawl = crawl;
    }

    /** The same entries in the same order, each with a unique name. */
    List<Crawler.Entry> name(List<Crawler.Entry> entries) {
        String[] names = new String[entries.size()];
        IntStream.range(0, names.length)
                .filter(i -> entries.get(i).source().name().isPresent())
                .forEach(i -> names[i] = choose(entries.get(i)));
        List<Crawler.Entry> named = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i] == null ? choose(entries.get(i)) : names[i];
            named.add(new Crawler.Entry(
                    named(entries.get(i).source(), name), entries.get(i).provider()));
        }
        return named;
    }

    private String choose(Crawler.Entry entry) {
        SourceConfig source = entry.source();
        List<String> names = Stream.concat(source.name().stream(), entry.provider().names(source).stream())
                .map(SourceNames::tidy)
                .filter(name -> !name.isEmpty())
                .toList();
        String wanted = names.isEmpty() ? "source" : names.get(0);
        String name = names.stream().filter(this::isFree).findFirst().orElseGet(() -> numbered(wanted));
        SourceConfig first = taken.get(key(wanted));
        if (first != null) {
            reportClash(source, first, wanted, name);
        }
        taken.put(key(name), source);
        return name;
    }

    private void reportClash(SourceConfig source, SourceConfig first, String wanted, String name) {
        crawl.diagnostics()
                .report(Diagnostic.warning(
                                "source.name-clash",
                                "two sources are called " + wanted + "; the second one is shown as " + name)
                        .at(crawl.location(source))
                        .related(List.of(crawl.location(first)))
                        .hint("give one of them another name with the key name"));
    }

    private String numbered(String name) {
        int number = 2;
        while (!isFree(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    private boolean isFree(String name) {
        return !taken.containsKey(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Names go into messages and addresses: nothing that a terminal or a path could stumble over. */
    private static String tidy(String name) {
        String tidy = name.strip().replaceAll("[\\p{Cntrl}/\\\\]+", "-");
        return tidy.equals(".") || tidy.equals("..") ? "" : tidy;
    }

    /** The same entry of the portal file with a name. */
    static SourceConfig named(SourceConfig source, String name) {
        return source.named(Optional.of(name));
    }
}
