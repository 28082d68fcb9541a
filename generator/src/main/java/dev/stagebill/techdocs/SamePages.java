package dev.stagebill.techdocs;

import dev.stagebill.source.Renames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which pages of several versions are the same page. Each version is compared with the one before it: a page that keeps its address is
 * the same; so is one whose file keeps its path while the documentation has moved, and one whose file git takes for renamed.
 */
final class SamePages {
    private int numbers;

    private SamePages() {}

    /** A number for each page of each version, in the order of the versions, which are given the newest first. */
    static List<Map<String, Integer>> of(List<DocsSite> newestFirst) {
        List<DocsSite> sites = new ArrayList<>(newestFirst);
        Collections.reverse(sites);
        SamePages same = new SamePages();
        List<Map<String, Integer>> all = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            all.add(i == 0 ? same.first(sites.get(0)) : same.next(sites.get(i - 1), all.get(i - 1), sites.get(i)));
        }
        Collections.reverse(all);
        return all;
    }

    private Map<String, Integer> first(DocsSite site) {
        Map<String, Integer> pages = new HashMap<>();
        site.pages().keySet().forEach(path -> pages.put(path, numbers++));
        return pages;
    }

    private Map<String, Integer> next(DocsSite before, Map<String, Integer> known, DocsSite site) {
        Map<String, String> earlier = earlier(before, site);
        Map<String, Integer> pages = new HashMap<>();
        site.pages().keySet().stream().filter(known::containsKey).forEach(path -> pages.put(path, known.get(path)));
        Set<Integer> taken = new HashSet<>(pages.values());
        site.pages().forEach((path, file) -> {
            if (!pages.containsKey(path)) {
                Integer number = before.fileOfSource(earlier.getOrDefault(
                                file.source().path(), file.source().path()))
                        .map(DocsFile::page)
                        .map(known::get)
                        .filter(taken::add)
                        .orElseGet(() -> numbers++);
                pages.put(path, number);
            }
        });
        return pages;
    }

    /** The earlier paths of files that were renamed. */
    private static Map<String, String> earlier(DocsSite before, DocsSite site) {
        Set<String> files = new HashSet<>();
        before.pages().values().stream().map(file -> file.source().path()).forEach(files::add);
        site.pages().values().stream().map(file -> file.source().path()).forEach(files::add);
        Map<String, String> earlier = new HashMap<>();
        Renames.between(before.tree(), site.tree(), file -> files.contains(file.path()))
                .forEach((old, fresh) -> earlier.put(fresh, old));
        return earlier;
    }
}
