package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of a definition beside its overview, in order; none when it fits on one page. The same definition is always cut alike.
 */
public final class ApiSheets {
    /** Nothing beside one page. */
    public static final ApiSheets NONE =
            new ApiSheets(Optional.empty(), List.of(), Map.of(), new Overview(Optional.empty(), false, false));

    /** Bytes of the navigation and the headings of a chapter, beside its names. */
    private static final long CHAPTER = 350;

    private final Optional<ApiContent> content;
    private final List<ApiChapter> chapters;
    private final List<ApiSheet> sheets;
    private final Map<String, ApiSheet> places;
    private final Map<String, List<ApiSheet>> lists = new HashMap<>();

    private final Overview overview;
    private final Set<String> tooLarge = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private ApiSheets(
            Optional<ApiContent> content, List<ApiSheet> sheets, Map<String, ApiSheet> places, Overview overview) {
        this.content = content;
        this.chapters = content.map(ApiContent::chapters).orElse(List.of());
        this.overview = overview;
        this.sheets = List.copyOf(sheets);
        this.places = Map.copyOf(places);
        chapters.forEach(chapter -> numbers.put(chapter.id(), numbers.size()));
        sheets.stream()
                .filter(ApiSheet::listOnly)
                .forEach(sheet -> lists.computeIfAbsent(sheet.chapter().id(), key -> new ArrayList<>())
                        .add(sheet));
    }

    /**
     * The first page.
     *
     * @param content what it shows of the definition
     * @param addresses whether its lists have room for addresses
     * @param shortened whether it shows less than the definition says, because more does not fit
     */
    private record Overview(Optional<ApiContent> content, boolean addresses, boolean shortened) {}

    /** The pages that a definition needs. */
    public static ApiSheets of(ApiContent content) {
        List<ApiChapter> chapters = content.chapters();
        Map<String, Load> loads = loads(chapters);
        long bodies = loads.values().stream().mapToLong(Load::bytes).sum();
        long overview = Weight.of(content, models(chapters)) + headings(chapters);
        if (overview + bodies + listed(chapters) <= SheetCutter.PAGE) {
            return NONE;
        }
        if (chapters.isEmpty()) {
            if (overview <= SheetCutter.TOO_LARGE) {
                return NONE;
            }
            ApiContent start = Shortened.of(content, SheetCutter.SHORTENED);
            return new ApiSheets(
                    Optional.of(start), List.of(), Map.of(), new Overview(Optional.of(start), false, true));
        }
        boolean fits = loads.values().stream().allMatch(load -> load.bytes() <= SheetCutter.PAGE);
        return cut(fits ? content : content.inPieces(), fits ? loads : Map.of(), overview);
    }

    private static ApiSheets cut(ApiContent content, Map<String, Load> known, long bytes) {
        List<ApiChapter> chapters = content.chapters();
        Map<String, Load> loads = known.isEmpty() ? loads(chapters) : known;
        SheetCutter cutter = new SheetCutter(loads, bytes);
        List<ApiSheet> sheets = cutter.cut(chapters);
        boolean shortened = bytes > SheetCutter.TOO_LARGE;
        Overview overview = new Overview(
                Optional.of(shortened ? Shortened.of(content, SheetCutter.SHORTENED, models(chapters)) : content),
                cutter.hasRoomFor(addresses(chapters)),
                shortened);
        ApiSheets all = new ApiSheets(Optional.of(content), sheets, places(sheets, loads), overview);
        sheets.stream()
                .filter(sheet -> bytes(sheet, loads) > SheetCutter.TOO_LARGE)
                .forEach(sheet -> all.tooLarge.add(sheet.slug()));
        return all;
    }

    private static long bytes(ApiSheet sheet, Map<String, Load> loads) {
        return sheet.listOnly()
                ? 0
                : sheet.entries().stream()
                        .mapToLong(entry ->
                                loads.getOrDefault(entry.id(), Load.NOTHING).bytes())
                        .sum();
    }

    private static List<Object> models(List<ApiChapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(ApiEntry::model)
                .toList();
    }

    private static long headings(List<ApiChapter> chapters) {
        return chapters.stream()
                .mapToLong(chapter -> CHAPTER + 3 * (Weight.of(chapter.title()) + Weight.of(chapter.id())))
                .sum();
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

    /** What the overview shows of the definition; empty when nothing was cut. */
    public Optional<ApiContent> overview() {
        return overview.content();
    }

    /** What a page shows of the definition. */
    public ApiContent of(ApiSheet sheet) {
        ApiContent part = sheet.of(content.orElseThrow());
        return tooLarge.contains(sheet.slug()) ? Shortened.of(part, SheetCutter.SHORTENED) : part;
    }

    /** Whether something on a page is shorter than in the definition, because nothing larger fits on any page. */
    public boolean shortens(ApiSheet sheet) {
        return tooLarge.contains(sheet.slug());
    }

    /** Whether something on the overview is shorter than in the definition. */
    public boolean shortensOverview() {
        return overview.shortened();
    }

    /** What was cut, in order. */
    public List<ApiChapter> chapters() {
        return chapters;
    }

    /** Which of the chapters has this fragment, from 0; the first one when none has. */
    public int numberOf(String chapter) {
        return numbers.getOrDefault(chapter, 0);
    }

    /** Whether the lists of the overview have room for addresses. */
    public boolean addresses() {
        return overview.addresses();
    }

    /** All pages beside the overview. */
    public List<ApiSheet> all() {
        return sheets;
    }

    /** The page with the text that this fragment leads to; empty when that is the overview. A field is where the type is that it belongs to. */
    public Optional<ApiSheet> of(String fragment) {
        return Optional.ofNullable(places.get(fragment))
                .or(() -> Optional.ofNullable(places.get(FieldPlaces.owner(fragment))));
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
