package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.site.RepositoryWork.Month;
import dev.stagebill.source.Activity;
import dev.stagebill.source.FileHistory;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts about repositories, found once for each. */
final class Repositories {
    private static final int RECENT_COMMITS = 5;
    private static final int SHORT_COMMIT = 7;
    private static final int MONTHS = 12;
    private static final int NAMES = 10;
    private static final int RELEASES = 5;
    private static final int BAR = 24;

    private final Map<String, RepositoryWork> known = new HashMap<>();

    EntityPage.RepositoryFacts facts(Entity entity) {
        SourceTree tree = entity.envelope().source();
        Origin origin = tree.origin();
        return new EntityPage.RepositoryFacts(
                origin.name(),
                origin.webUrl().map(URI::toString),
                origin.ref(),
                origin.commit()
                        .map(id -> id.substring(0, Math.min(SHORT_COMMIT, id.length())))
                        .orElse(""),
                origin.lastChange().map(Dates::day).orElse(""),
                origin.stale(),
                tree.history()
                        .of(entity.location().path())
                        .map(FileHistory::authors)
                        .map(Repositories::first)
                        .orElse(List.of()),
                tree.history().recent().stream().limit(RECENT_COMMITS).toList(),
                known.computeIfAbsent(origin.name(), name -> work(tree)));
    }

    private static RepositoryWork work(SourceTree tree) {
        Activity activity = tree.history().activity();
        return new RepositoryWork(
                months(activity),
                first(activity.contributors()),
                activity.contributors().size(),
                tree.history().releases().stream().limit(RELEASES).toList(),
                Languages.of(tree.files()));
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(NAMES, names.size()));
    }

    /** The last months in which something happened: what the clock says is nobody's business, or pages would differ every month. */
    private static List<Month> months(Activity activity) {
        List<Map.Entry<String, Integer>> all = new ArrayList<>(activity.months().entrySet());
        List<Map.Entry<String, Integer>> last = all.subList(Math.max(0, all.size() - MONTHS), all.size());
        int most = last.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
        return last.stream()
                .map(month -> new Month(
                        month.getKey(),
                        month.getValue(),
                        Math.max(1, Math.round((float) BAR * month.getValue() / most))))
                .toList();
    }
}
