package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.Documentation;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole navigation tree of a documentation as data, once for all of its pages. */
final class DocsNavigation {
    private DocsNavigation() {}

    /** As JSON, for machines. */
    static SiteFile json(Documentation docs) {
        return JsonLines.file(new OutputPath(docs.folder() + "/navigation.json"), tree(docs.navigation()));
    }

    /** As a script, which pages can load from a folder too. */
    static SiteFile script(Documentation docs) {
        return ScriptData.file(docs.folder() + "/navigation", "stagebillNavigation", tree(docs.navigation()));
    }

    private static List<Map<String, Object>> tree(List<NavItem> items) {
        List<Map<String, Object>> tree = new ArrayList<>();
        for (NavItem item : items) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", item.title());
            item.page().ifPresent(page -> json.put("href", OutputPath.page(page).encoded()));
            item.file().ifPresent(file -> json.put("href", new OutputPath(file).encoded()));
            item.url().ifPresent(url -> json.put("href", url));
            if (!item.children().isEmpty()) {
                json.put("children", tree(item.children()));
            }
            tree.add(json);
        }
        return tree;
    }
}
