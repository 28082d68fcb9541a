package dev.stagebill.apidocs;

import dev.stagebill.apidocs.ApiChapter.Sort;
import dev.stagebill.apidocs.ApiSheets.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Decides what stands on which page of a large definition. Pages stay small, and their number bounded: hosts count files. */
final class SheetCutter {
    /** Bytes of HTML that a page may have beside what all pages have. */
    static final long PAGE = 230_000;

    /** What has more bytes than this, though it was cut wherever its format allows, is made shorter. */
    static final long TOO_LARGE = 330_000;

    /** How many bytes are then left of it: what has many small parts has more tags than words. */
    static final long SHORTENED = 110_000;

    /** From this size on a type has a page of its own. */
    private static final long BIG_TYPE = 60_000;

    /** Small types share a page up to this size. */
    private static final long TYPES_TOGETHER = 120_000;

    /** Operations have pages of their own until there would be more than this many pages. */
    private static final int MANY = 600;

    /** How much goes on one page of operations when there are too many of them; the last is used however many pages that makes. */
    private static final long[] TOGETHER = {0, 16_000, 32_000, 64_000, 128_000, 200_000};

    /** Bytes that the lists and the text of the overview may have together. */
    private static final long OVERVIEW = 270_000;

    /** Bytes around the name of an entry in a list. */
    private static final int ITEM = 70;

    /** Bytes around the address of an entry in a list. */
    static final int ADDRESS = 15;

    /** Bytes around the mark of an entry in a list. */
    private static final int MARK = 40;

    private final Slugs slugs = new Slugs();
    private final Map<String, Load> loads;
    private final List<ApiSheet> sheets = new ArrayList<>();
    private long room;

    /** A cutter of entries that are as large as this, for a definition with so many bytes on its overview beside their list. */
    SheetCutter(Map<String, Load> loads, long overview) {
        this.loads = loads;
        this.room = Math.max(0, OVERVIEW - overview);
    }

    /** How large an entry of a list is. */
    static long listed(ApiEntry entry) {
        return ITEM + (entry.mark().isEmpty() ? 0 : MARK) + 3L * entry.id().length() + Weight.of(entry.label());
    }

    List<ApiSheet> cut(List<ApiChapter> chapters) {
        long together = together(chapters);
        chapters.forEach(chapter -> {
            lists(chapter);
            if (chapter.sort() == Sort.TYPES) {
                types(chapter);
            } else {
                add(chapter, chapter.title(), packed(chapter.entries(), together));
            }
        });
        return sheets;
    }

    /** Whether what is left of the overview has room for so many bytes. */
    boolean hasRoomFor(long bytes) {
        return bytes <= room;
    }

    private void lists(ApiChapter chapter) {
        long size = chapter.entries().stream().mapToLong(SheetCutter::listed).sum();
        if (size <= room) {
            room -= size;
            return;
        }
        List<List<ApiEntry>> lists = new ArrayList<>();
        List<ApiEntry> list = new ArrayList<>();
        long sum = 0;
        for (ApiEntry entry : chapter.entries()) {
            sum += listed(entry);
            if (sum > PAGE && !list.isEmpty()) {
                lists.add(list);
                list = new ArrayList<>();
                sum = listed(entry);
            }
            list.add(entry);
        }
        lists.add(list);
        for (int i = 0; i < lists.size(); i++) {
            String title = numbered("List of " + chapter.title(), i, lists.size());
            sheets.add(new ApiSheet(slugs.of(title), title, chapter, lists.get(i), true));
        }
    }

    private long together(List<ApiChapter> chapters) {
        for (long limit : TOGETHER) {
            long pages = chapters.stream()
                    .filter(chapter -> chapter.sort() == Sort.OPERATIONS)
                    .mapToLong(chapter -> packed(chapter.entries(), limit).size())
                    .sum();
            if (pages <= MANY) {
                return limit;
            }
        }
        return TOGETHER[TOGETHER.length - 1];
    }

    /** Small types by their first letter, so that most pages keep their names and contents when a type comes or goes. */
    private void types(ApiChapter chapter) {
        List<ApiEntry> small = new ArrayList<>();
        for (ApiEntry entry : chapter.entries()) {
            if (bytes(entry) >= BIG_TYPE) {
                add(chapter, chapter.title(), List.of(List.of(entry)));
            } else {
                small.add(entry);
            }
        }
        if (small.stream().mapToLong(this::bytes).sum() <= TYPES_TOGETHER) {
            add(chapter, chapter.title(), small.isEmpty() ? List.of() : List.of(small));
            return;
        }
        Map<String, List<ApiEntry>> letters = new TreeMap<>();
        small.forEach(entry -> letters.computeIfAbsent(letter(entry.label()), key -> new ArrayList<>())
                .add(entry));
        letters.forEach(
                (letter, entries) -> add(chapter, chapter.title() + ": " + letter, packed(entries, TYPES_TOGETHER)));
    }

    private static String letter(String name) {
        char first = name.isEmpty() ? ' ' : name.charAt(0);
        return first < 0x80 && Character.isLetter(first) ? String.valueOf(first).toUpperCase(Locale.ROOT) : "other";
    }

    private void add(ApiChapter chapter, String title, List<List<ApiEntry>> pages) {
        for (int i = 0; i < pages.size(); i++) {
            List<ApiEntry> entries = pages.get(i);
            boolean alone = entries.size() == 1;
            String name = alone ? name(entries.get(0)) : numbered(title, i, pages.size());
            String slug = alone ? entries.get(0).id().replaceFirst("^operation-", "") : name;
            sheets.add(new ApiSheet(slugs.of(slug), name, chapter, entries, false));
        }
    }

    /** A path alone would be the title of as many pages as it has methods. */
    private static String name(ApiEntry entry) {
        return entry.label().startsWith("/") ? entry.mark() + " " + entry.label() : entry.label();
    }

    private static String numbered(String title, int index, int count) {
        return count == 1 ? title : title + " (" + (index + 1) + ")";
    }

    private List<List<ApiEntry>> packed(List<ApiEntry> entries, long limit) {
        List<List<ApiEntry>> pages = new ArrayList<>();
        List<ApiEntry> page = new ArrayList<>();
        long sum = 0;
        for (ApiEntry entry : entries) {
            if (!page.isEmpty() && sum + bytes(entry) > limit) {
                pages.add(page);
                page = new ArrayList<>();
                sum = 0;
            }
            page.add(entry);
            sum += bytes(entry);
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    private long bytes(ApiEntry entry) {
        return loads.getOrDefault(entry.id(), Load.NOTHING).bytes();
    }
}
