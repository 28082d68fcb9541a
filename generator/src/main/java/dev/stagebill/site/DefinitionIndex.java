package dev.stagebill.site;

import dev.stagebill.apidocs.ApiChapter;
import dev.stagebill.apidocs.ApiEntry;
import dev.stagebill.apidocs.ApiSheet;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names of everything in a reference of several pages, for the filter in its navigation and for links to what has moved to another page. One
 * file for all of its pages, which browsers load when somebody filters.
 */
final class DefinitionIndex {
    private static final String LIST = "stagebillParts";

    private final DefinitionPage page;
    private final Map<String, Integer> pages = new LinkedHashMap<>();

    private DefinitionIndex(DefinitionPage page) {
        this.page = page;
    }

    /** The file; nothing when the reference is on one page. */
    static Optional<SiteFile> of(DefinitionPage page) {
        return page.paged()
                ? Optional.of(ScriptData.named(pathOf(page), LIST, () -> new DefinitionIndex(page).index()))
                : Optional.empty();
    }

    /** Where the file lies. Its name changes with what is in it, so that it can be cached for ever. */
    static OutputPath pathOf(DefinitionPage page) {
        int hash = 1;
        for (ApiChapter chapter : page.chapters()) {
            for (ApiEntry entry : chapter.entries()) {
                hash = 31 * hash
                        + Objects.hash(entry.id(), entry.label(), entry.mark(), entry.address(), entry.deprecated());
                hash = 31 * hash + slug(page, entry).hashCode();
            }
        }
        String folder = page.path().value().replaceFirst("index\\.html$", "");
        return new OutputPath(folder + "names." + HexFormat.of().toHexDigits(hash) + ".js");
    }

    private static String slug(DefinitionPage page, ApiEntry entry) {
        return page.sheets().of(entry.id()).map(ApiSheet::slug).orElse("");
    }

    private Map<String, Object> index() {
        List<List<Object>> entries = new ArrayList<>();
        for (ApiChapter chapter : page.chapters()) {
            chapter.entries().forEach(entry -> entries.add(row(entry)));
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("pages", List.copyOf(pages.keySet()));
        index.put("entries", entries);
        return index;
    }

    /** Name, label, mark, number of the page, whether it is deprecated, address; what is empty at the end is left out. */
    private List<Object> row(ApiEntry entry) {
        String slug = slug(page, entry);
        String path = slug.isEmpty() ? "index.html" : slug + "/index.html";
        List<Object> row = new ArrayList<>(
                List.of(entry.id(), entry.label(), entry.mark(), pages.computeIfAbsent(path, key -> pages.size())));
        if (entry.deprecated() || !entry.address().isEmpty()) {
            row.add(entry.deprecated() ? 1 : 0);
        }
        if (!entry.address().isEmpty()) {
            row.add(entry.address());
        }
        return row;
    }
}
