package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a definition beside its overview, in order; none when it fits on one page. The same definition is always cut alike.
 */
public final class ApiSheets {
    /** Nothing beside one page. */
    public static final ApiSheets NONE = new ApiSheets(Optional.empty(), List.of(), Map.of(), false);

    private final Optional<ApiContent> content;
    private final List<ApiChapter> chapters;
    private final List<ApiSheet> sheets;
    private final Map<String, ApiSheet> places;
    private final Map<String, List<ApiSheet>> lists = new HashMap<>();

    private final boolean addresses;

    private ApiSheets(
            Optional<ApiContent> content, List<ApiSheet> sheets, Map<String, ApiSheet> places, boolean addresses) {
        this.content = content;
        this.chapters = content.map(ApiContent::chapters).orElse(List.of());
        this.addresses = addresses;
        this.sheets = List.copyOf(sheets);
        this.places = Map.copyOf(places);
        sheets.stream()
                .filter(ApiSheet::listOnly)
                .forEach(sheet -> lists.computeIfAbsent(sheet.chapter().id(), key -> new ArrayList<>())
                        .add(sheet));
    }

    /** The pages that a definition needs. */
    public static ApiSheets of(ApiContent content) {
        List<ApiChapter> chapters = content.chapters();
        if (chapters.isEmpty()) {
            return NONE;
        }
        long whole = Weight.of(content);
        if (whole + listed(chapters) <= SheetCutter.PAGE) {
            return NONE;
        }
        Map<String, Load> loads = loads(chapters);
        long bodies = loads.values().stream().mapToLong(Load::bytes).sum();
        boolean fits = loads.values().stream().allMatch(load -> load.bytes() <= SheetCutter.PAGE);
        return cut(fits ? content : content.inPieces(), fits ? loads : Map.of(), Math.max(0, whole - bodies));
    }

    private static ApiSheets cut(ApiContent content, Map<String, Load> known, long overview) {
        List<ApiChapter> chapters = content.chapters();
        Map<String, Load> loads = known.isEmpty() ? loads(chapters) : known;
        SheetCutter cutter = new SheetCutter(loads, overview);
        List<ApiSheet> sheets = cutter.cut(chapters);
        boolean addresses = cutter.hasRoomFor(addresses(chapters));
        return new ApiSheets(Optional.of(content), sheets, places(sheets, loads), addresses);
    }

    private static Map<String, Load> loads(List<ApiChapter> chapters) {
        Map<String, Load> loads = new HashMap<>();
        chapters.forEach(chapter -> chapter.entries().forEach(entry -> loads.put(entry.id(), Load.of(entry))));
        return loads;
    }

    private static long listed(List<ApiChapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .mapToLong(SheetCutter::listed)
                .sum();
    }

    private static long addresses(List<ApiChapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .filter(entry -> !entry.address().isEmpty())
                .mapToLong(entry -> Weight.of(entry.address()) + SheetCutter.ADDRESS)
                .sum();
    }

    /**
     * Which page each fragment is on. What stands on several pages, such as the fields of a message with the methods that take it, has its place
     * with the type.
     */
    private static Map<String, ApiSheet> places(List<ApiSheet> sheets, Map<String, Load> loads) {
        Map<String, ApiSheet> places = new HashMap<>();
        List<ApiSheet> texts =
                sheets.stream().filter(sheet -> !sheet.listOnly()).toList();
        texts.forEach(sheet -> sheet.entries().forEach(entry -> places.put(entry.id(), sheet)));
        for (ApiChapter.Sort sort : List.of(ApiChapter.Sort.TYPES, ApiChapter.Sort.OPERATIONS)) {
            for (ApiSheet sheet : texts) {
                if (sheet.chapter().sort() == sort) {
                    sheet.entries().stream()
                            .flatMap(entry -> loads.getOrDefault(entry.id(), Load.NOTHING).ids().stream())
                            .forEach(id -> places.putIfAbsent(id, sheet));
                }
            }
        }
        return places;
    }

    /** What the pages show parts of; empty when nothing was cut. */
    public Optional<ApiContent> content() {
        return content;
    }

    /** What was cut, in order. */
    public List<ApiChapter> chapters() {
        return chapters;
    }

    /** Whether the lists of the overview have room for addresses. */
    public boolean addresses() {
        return addresses;
    }

    /** All pages beside the overview. */
    public List<ApiSheet> all() {
        return sheets;
    }

    /** The page with the text that this fragment leads to; empty when that is the overview. A field is where the type is that it belongs to. */
    public Optional<ApiSheet> of(String fragment) {
        int end = fragment.lastIndexOf('/');
        return Optional.ofNullable(places.get(fragment))
                .or(() -> end < 0 ? Optional.empty() : Optional.ofNullable(places.get(fragment.substring(0, end))));
    }

    /** The pages with the list of a chapter's entries; none when the overview has it. */
    public List<ApiSheet> listsOf(ApiChapter chapter) {
        return lists.getOrDefault(chapter.id(), List.of());
    }

    /**
     * How large an entry is.
     *
     * @param bytes of its HTML
     * @param ids the fragments that lead into it
     */
    record Load(long bytes, List<String> ids) {
        static final Load NOTHING = new Load(0, List.of());

        static Load of(ApiEntry entry) {
            List<String> ids = new ArrayList<>();
            long bytes = Weight.of(entry.model(), ids::add);
            return new Load(bytes, List.copyOf(ids));
        }
    }
}
