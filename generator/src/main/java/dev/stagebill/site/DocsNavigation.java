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
    static SiteFile json(DocsTree tree) {
        Documentation docs = tree.docs();
        return JsonLines.file(new OutputPath(docs.folder() + "/navigation.json"), tree(tree, docs.navigation()));
    }

    /** As a script, which pages can load from a folder too. */
    static SiteFile script(DocsTree tree) {
        Documentation docs = tree.docs();
        return ScriptData.file(docs.folder() + "/navigation", "stagebillNavigation", tree(tree, docs.navigation()));
    }

    private static List<Map<String, Object>> tree(DocsTree docs, List<NavItem> items) {
        List<Map<String, Object>> tree = new ArrayList<>();
        for (NavItem item : items) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("title", item.title());
            item.page().ifPresent(page -> json.put("href", OutputPath.page(page).encoded()));
            item.file().ifPresent(file -> json.put("href", new OutputPath(file).encoded()));
            item.url().ifPresent(url -> json.put("href", url));
            docs.status(item).ifPresent(word -> {
                json.put("status", word);
                json.put("statusMeaning", docs.docs().look().statusMeaning(word));
            });
            if (!item.children().isEmpty()) {
                json.put("children", tree(docs, item.children()));
            }
            tree.add(json);
        }
        return tree;
    }
}
