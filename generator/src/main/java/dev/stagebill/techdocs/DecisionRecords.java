package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.RepositoryUrls;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Architecture decision records beside a documentation ({@code backstage.io/adr-location} of Backstage's ADR plugin): each is a page, and one page
 * lists them.
 */
final class DecisionRecords {
    /** Names the folder: relative to the descriptor, or by its address. */
    static final String ANNOTATION = "backstage.io/adr-location";

    private static final Pattern RECORD =
            Pattern.compile("(?:ADR[-_ ]?)?([0-9]{1,6})[-_ .].*\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("(?m)^# +(.+?)[ #]*$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:ADR[- ]?)?[0-9]+[.:)\\- ]+\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS =
            Pattern.compile("(?im)^(?:[*\\- ]{0,4}\\**status\\**: *\\**|#{2,3} +status *\\n\\s*)([^\\n]{1,200}?) *$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,150})\\]\\(([^()\\s]{1,200})\\)");
    private static final Pattern DATE =
            Pattern.compile("(?im)^[*\\- ]{0,4}\\**date\\**: *\\**['\"]?([0-9]{4}-[0-9]{2}-[0-9]{2})");

    private final DocsSite site;
    private final SourceTree tree;

    DecisionRecords(DocsSite site) {
        this.site = site;
        this.tree = site.tree();
    }

    /** The folder that an entity names, when it lies in the source. */
    static Optional<String> folder(Entity entity, SourceTree tree, RepositoryUrls urls) {
        return entity.metadata().annotation(ANNOTATION).map(String::strip).flatMap(value -> {
            if (NavEntry.isAddress(value)) {
                return urls.locate(value)
                        .filter(place -> place.tree().equals(tree))
                        .flatMap(place -> RepositoryPath.resolve("", place.path()));
            }
            return entity.envelope().source().equals(tree)
                    ? RepositoryPath.resolve(
                            RepositoryPath.folder(entity.location().path()), value.replaceFirst("^dir:", ""))
                    : Optional.empty();
        });
    }

    /** The folder of another source that an entity names by its address. */
    static Optional<RepositoryUrls.Place> elsewhere(Entity entity, RepositoryUrls urls) {
        return entity.metadata()
                .annotation(ANNOTATION)
                .map(String::strip)
                .filter(NavEntry::isAddress)
                .flatMap(urls::locate);
    }

    private record Decision(DocsFile file, String number, String title, String status, String date) {}

    /** Adds the records of a folder, a page that lists them, and both to a navigation that somebody wrote. */
    void add(String folder, List<Diagnostic> findings) {
        List<SourceFile> records = tree.files().stream()
                .filter(file -> file.folder().equals(folder)
                        && RECORD.matcher(file.name()).matches())
                .toList();
        if (records.isEmpty()) {
            findings.add(Diagnostic.notice(
                            "docs.no-decisions", ANNOTATION + " leads to " + folder + ", where no decision record is")
                    .at(site.place())
                    .hint("the name of a record begins with its number, as in 0001-use-git.md"));
            return;
        }
        Optional<String> inside = site.fileOfSource(records.get(0).path())
                .flatMap(file -> site.pathOf(folder + "/index.md"))
                .map(RepositoryPath::folder);
        String prefix = inside.orElseGet(this::freeName);
        if (inside.isEmpty()) {
            Mount mount = new Mount(prefix, folder, Optional.empty());
            site.mounts().add(mount);
            records.forEach(file -> {
                String path = RepositoryPath.join(prefix, file.name());
                site.add(new DocsFile(path, file, DocsFiles.pageOf(path), true, mount));
            });
        }
        List<Decision> decisions = records.stream()
                .flatMap(file -> site.fileOfSource(file.path()).stream())
                .map(this::decision)
                .toList();
        if (!decisions.isEmpty() && !site.pages().containsKey(prefix)) {
            DocsFile first = decisions.get(0).file();
            site.add(new DocsFile(prefix + "/index.md", first.source(), prefix, true, first.mount())
                    .saying(list(decisions)));
        }
        List<NavEntry> entries = new ArrayList<>();
        site.fileOfPath(prefix + "/index.md").ifPresent(index -> entries.add(entry(index)));
        decisions.forEach(decision -> entries.add(entry(decision.file())));
        site.append(prefix, NavEntry.section("Decisions", entries, site.place()), inside.isPresent());
    }

    private String freeName() {
        return List.of("adr", "adrs", "decisions", "decision-records").stream()
                .filter(name -> site.pages().keySet().stream().noneMatch(page -> (page + "/").startsWith(name + "/")))
                .findFirst()
                .orElse("architecture-decision-records");
    }

    private NavEntry entry(DocsFile file) {
        return NavEntry.leaf(Optional.empty(), file.path(), site.place());
    }

    private Decision decision(DocsFile file) {
        String text = text(file);
        Matcher number = RECORD.matcher(file.source().name());
        Matcher heading = HEADING.matcher(text);
        String title = PageMeta.of(text)
                .title()
                .orElseGet(
                        () -> heading.find() ? heading.group(1) : file.source().name());
        return new Decision(
                file,
                number.matches() ? number.group(1) : "",
                NUMBER.matcher(title).replaceFirst(""),
                status(text),
                found(DATE, text));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).replaceAll("[*_`|\"']", "").strip() : "";
    }

    /** The status, in which MADR and adr-tools link to the record that took the place of this one. */
    private static String status(String text) {
        Matcher matcher = STATUS.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String status =
                matcher.group(1).replaceAll("[*`|\"']|\\b_+$|^_+\\b", "").strip();
        StringBuilder written = new StringBuilder();
        Matcher link = LINK.matcher(status);
        int end = 0;
        while (link.find()) {
            written.append(TagPages.escaped(status.substring(end, link.start())))
                    .append('[')
                    .append(TagPages.escaped(link.group(1)))
                    .append("](")
                    .append(link.group(2))
                    .append(')');
            end = link.end();
        }
        return written.append(TagPages.escaped(status.substring(end))).toString();
    }

    private String text(DocsFile file) {
        try {
            String text = new String(tree.read(file.source()), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return text.substring(0, Math.min(text.length(), 20_000));
        } catch (SourceException e) {
            return "";
        }
    }

    private static String list(List<Decision> decisions) {
        StringBuilder text =
                new StringBuilder("# Decisions\n\n| Number | Decision | Status | Date |\n|---|---|---|---|\n");
        decisions.forEach(decision -> text.append("| ")
                .append(decision.number())
                .append(" | [")
                .append(TagPages.escaped(decision.title()))
                .append("](")
                .append(TagPages.link(
                        decision.file(), RepositoryPath.folder(decision.file().path()) + "/index.md"))
                .append(") | ")
                .append(decision.status())
                .append(" | ")
                .append(decision.date())
                .append(" |\n"));
        return text.toString();
    }
}
