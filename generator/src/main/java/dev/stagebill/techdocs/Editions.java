package dev.stagebill.techdocs;

import dev.stagebill.config.VersionsConfig;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.SourceVersion;
import dev.stagebill.source.SourceVersions;
import dev.stagebill.source.VersionNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The versions of one documentation, the newest first: which has the plain address, which is the newest, where the others lie. */
final class Editions {
    private static final int ID_SHOWN = 7;
    private static final int MAX_FOLDER_BYTES = 120;

    private final Optional<VersionsConfig> config;
    private final List<Edition> all;
    private final List<String> leftOut;
    private final Edition shown;
    private final Edition newest;
    private final Map<Edition, String> folders = new HashMap<>();

    private Editions(Optional<VersionsConfig> config, List<Edition> all, List<String> leftOut) {
        this.config = config;
        this.all = List.copyOf(all);
        this.leftOut = List.copyOf(leftOut);
        Edition own = all.stream().filter(Edition::own).findFirst().orElseThrow();
        this.shown = config.filter(each -> each.show() == VersionsConfig.Shown.NEWEST_TAG).stream()
                .flatMap(any -> all.stream().filter(Edition::isRelease))
                .findFirst()
                .orElse(own);
        this.newest = all.stream()
                .filter(Edition::isRelease)
                .findFirst()
                .or(() -> all.stream().filter(Edition::isNumbered).findFirst())
                .or(() -> all.stream().filter(each -> each.number().isPresent()).findFirst())
                .orElse(shown);
        placeFolders();
    }

    /**
     * The versions that the source wants, in so far as they have a documentation.
     *
     * @param own the documentation in what the source itself is read at
     * @param find looks for the same documentation in another tree; what it finds may have no pages
     */
    static Editions of(DocsSite own, Function<SourceTree, DocsSite> find) {
        Optional<SourceVersions> wanted =
                own.pages().isEmpty() ? Optional.empty() : own.tree().versions();
        Origin origin = own.tree().origin();
        String name = wanted.flatMap(versions -> versions.config().title())
                .or(origin::ref)
                .or(() -> origin.commit().map(id -> id.substring(0, ID_SHOWN)))
                .orElse("current");
        List<Edition> all = new ArrayList<>();
        all.add(new Edition(name, origin.ref().flatMap(VersionNumber::of), origin.branch(), true, own));
        List<String> leftOut = new ArrayList<>();
        for (SourceVersion version : wanted.map(SourceVersions::others).orElse(List.of())) {
            found(version, own, find)
                    .ifPresentOrElse(
                            site -> all.add(
                                    new Edition(version.name(), version.number(), version.branch(), false, site)),
                            () -> leftOut.add(version.name()));
        }
        all.sort(Edition.NEWEST_FIRST);
        return new Editions(wanted.map(SourceVersions::config), all, leftOut);
    }

    private static Optional<DocsSite> found(SourceVersion version, DocsSite own, Function<SourceTree, DocsSite> find) {
        try {
            return Optional.of(find.apply(version.tree().get()))
                    .filter(site -> !site.pages().isEmpty())
                    .filter(site -> own.isReadme() || !site.isReadme());
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    /** All, the newest first; one alone when no other is wanted or there. */
    List<Edition> all() {
        return all;
    }

    /** The names of those without documentation. */
    List<String> leftOut() {
        return leftOut;
    }

    /** The one with the plain address. */
    Edition shown() {
        return shown;
    }

    boolean areFindingsWanted() {
        return config.filter(VersionsConfig::findings).isPresent();
    }

    /** The folder of a version inside the documentation; empty for the one with the plain address. */
    String folder(Edition edition) {
        return folders.getOrDefault(edition, "");
    }

    /** What is known of a version whose pages have these numbers. */
    DocsVersion describe(Edition edition, Map<String, Integer> numbers) {
        return new DocsVersion(
                edition.name(),
                all.indexOf(edition),
                folder(edition),
                stage(edition),
                edition.equals(newest) && edition.number().isPresent(),
                edition.equals(shown) || config.filter(VersionsConfig::listed).isPresent(),
                edition.site().tree().origin(),
                numbers);
    }

    private DocsVersion.Stage stage(Edition edition) {
        if (edition.equals(shown) || edition.equals(newest)) {
            return DocsVersion.Stage.CURRENT;
        }
        if (edition.isOlderThan(newest)) {
            return DocsVersion.Stage.OLDER;
        }
        boolean ahead = edition.branch() || edition.own() || newest.isOlderThan(edition);
        return ahead && newest.number().isPresent() ? DocsVersion.Stage.AHEAD : DocsVersion.Stage.CURRENT;
    }

    /** Folders begin with an at sign, or with as many as no page or file of the shown version begins with. */
    private void placeFolders() {
        if (all.size() == 1) {
            return;
        }
        Set<String> taken = new HashSet<>();
        shown.site().firstSegments().forEach(segment -> taken.add(segment.toLowerCase(Locale.ROOT)));
        for (Edition edition : all) {
            if (!edition.equals(shown)) {
                folders.put(edition, free("@" + segment(edition.name()), taken));
            }
        }
    }

    private static String free(String wanted, Set<String> taken) {
        String folder = wanted;
        for (int i = 2; !taken.add(folder.toLowerCase(Locale.ROOT)); i++) {
            folder = wanted + "-" + i;
        }
        return folder;
    }

    /** A name as a part of an address: letters, digits, dots, dashes and underscores, and not too long. */
    private static String segment(String name) {
        StringBuilder segment = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c) || c == '.' || c == '_';
            String next = kept ? Character.toString(c) : "-";
            if ((segment + next).getBytes(StandardCharsets.UTF_8).length <= MAX_FOLDER_BYTES) {
                segment.append(next);
            }
        });
        String tidy = segment.toString().replaceAll("[.-]+$", "");
        return OutputPath.isSafeSegment("@" + tidy) && !tidy.isEmpty() ? tidy : "version";
    }
}
