package dev.stagebill.bench;

import dev.stagebill.bench.SitePages.SitePage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Queries whose answer is known, made from the pages themselves with a fixed seed: of so many pages each the title; the title with one mistake; and
 * three rare words of the text.
 *
 * <p>A title is right with any page that has the same title, since nobody could tell them apart. A mistake is one letter left out, added, replaced, or swapped with its
 * neighbour, at any place of one word of four letters or more. A rare word has four to twenty letters a to z and is on two pages at least and on one in a hundred at most.
 */
final class KnownItems {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_])[a-z]{4,20}(?![\\p{L}\\p{N}_])");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{4,}");

    /**
     * A query.
     *
     * @param kind what it is made of
     * @param text the query
     * @param right the paths of the pages that are right
     */
    record Item(String kind, String text, Set<String> right) {}

    private final List<SitePage> pages;
    private final Random random;

    private KnownItems(List<SitePage> pages, Random random) {
        this.pages = pages;
        this.random = random;
    }

    /** So many queries of each kind, or as many as there are pages. */
    static List<Item> of(List<SitePage> pages, int count, long seed) {
        KnownItems items = new KnownItems(pages, new Random(seed));
        List<Item> all = new ArrayList<>(items.titles(count));
        all.addAll(items.rareWords(count));
        return all;
    }

    private List<Item> titles(int count) {
        Map<String, Set<String>> byTitle = new HashMap<>();
        pages.forEach(page -> byTitle.computeIfAbsent(page.title(), title -> new TreeSet<>()).add(page.path()));
        List<SitePage> chosen = new ArrayList<>(pages.stream().filter(page -> LETTERS.matcher(page.title()).find()).toList());
        Collections.shuffle(chosen, random);
        List<Item> items = new ArrayList<>();
        for (SitePage page : chosen.subList(0, Math.min(count, chosen.size()))) {
            items.add(new Item("title", page.title(), byTitle.get(page.title())));
            items.add(new Item("typo", misspelt(page.title()), byTitle.get(page.title())));
        }
        return items;
    }

    private String misspelt(String title) {
        List<MatchResult> words = LETTERS.matcher(title).results().toList();
        MatchResult word = words.get(random.nextInt(words.size()));
        int at = word.start() + random.nextInt(word.end() - word.start());
        char letter = (char) ('a' + random.nextInt(26));
        int last = Math.min(at, word.end() - 2);
        return switch (random.nextInt(4)) {
            case 0 -> title.substring(0, at) + title.substring(at + 1);
            case 1 -> title.substring(0, at) + letter + title.substring(at);
            case 2 -> title.substring(0, at) + (Character.toLowerCase(title.charAt(at)) == letter ? 'x' : letter) + title.substring(at + 1);
            default -> title.substring(0, last) + title.charAt(last + 1) + title.charAt(last) + title.substring(last + 2);
        };
    }

    private List<Item> rareWords(int count) {
        Map<String, Integer> pagesWith = new HashMap<>();
        pages.forEach(page -> words(page).forEach(word -> pagesWith.merge(word, 1, Integer::sum)));
        int most = Math.max(3, pages.size() / 100);
        List<SitePage> chosen = new ArrayList<>(pages);
        Collections.shuffle(chosen, random);
        List<Item> items = new ArrayList<>();
        for (SitePage page : chosen) {
            List<String> rare = words(page).stream()
                    .filter(word -> pagesWith.getOrDefault(word, 0) >= 2 && pagesWith.getOrDefault(word, 0) <= most)
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            if (rare.size() >= 3 && items.size() < count) {
                Collections.shuffle(rare, random);
                items.add(new Item("rare", String.join(" ", rare.subList(0, 3)), Set.of(page.path())));
            }
        }
        return items;
    }

    private static Set<String> words(SitePage page) {
        Set<String> words = new HashSet<>();
        WORD.matcher(page.text().toLowerCase(Locale.ROOT)).results().forEach(match -> words.add(match.group()));
        return words;
    }

    /** The reciprocal of the rank of the first right page among ten, each page counted once; 0 when there is none. */
    static double reciprocalRank(Item item, List<String> answers) {
        List<String> distinct = answers.stream().map(path -> path.replaceAll("[?#].*", "")).distinct().limit(10).toList();
        for (int i = 0; i < distinct.size(); i++) {
            if (item.right().contains(distinct.get(i))) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
