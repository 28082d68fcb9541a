package dev.stagebill.source;

import dev.stagebill.config.VersionsConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;

/** Finds the branches and tags that the portal file wants as versions, and opens them when their files are asked for. */
final class RefVersions implements AutoCloseable {
    /** Longer names are left out: they become parts of addresses. */
    static final int MAX_NAME = 100;

    private static final int MAX_REFS = 20_000;

    private static final Comparator<Named> ORDER = Comparator.comparing(Named::group)
            .thenComparing(named -> named.number().orElseThrow(), Comparator.reverseOrder())
            .thenComparing(Named::branch)
            .thenComparing(Named::name);

    private final GitPlace place;
    private final Crawl crawl;
    private final List<VersionTree> opened = new ArrayList<>();

    RefVersions(GitPlace place, Crawl crawl) {
        this.place = place;
        this.crawl = crawl;
    }

    /** A branch or tag by its name. */
    private record Named(String name, boolean branch, Ref ref) {
        Optional<VersionNumber> number() {
            return VersionNumber.of(name).or(() -> VersionNumber.of("0"));
        }

        /** Unnumbered branches are ahead of everything, unnumbered tags behind. */
        int group() {
            return VersionNumber.of(name).isPresent() ? 1 : branch ? 0 : 2;
        }
    }

    /**
     * The versions besides the one that was read.
     *
     * @return empty when the portal file wants none
     */
    Optional<SourceVersions> besides(Version own) throws IOException {
        if (place.source().versions().isEmpty()) {
            return Optional.empty();
        }
        VersionsConfig wanted = place.source().versions().get();
        List<Named> found = new ArrayList<>(matching(wanted.tags(), tags(), "tag"));
        found.addAll(matching(wanted.branches(), branches(), "branch"));
        found.removeIf(named -> named.branch() == own.branch()
                && own.ref().filter(named.name()::equals).isPresent());
        found.sort(ORDER);
        List<SourceVersion> others = new ArrayList<>();
        for (Named named : found) {
            if (others.size() < wanted.max()) {
                version(named).ifPresent(others::add);
            }
        }
        return Optional.of(new SourceVersions(wanted, others));
    }

    private Map<String, Ref> tags() throws IOException {
        Map<String, Ref> tags = new TreeMap<>();
        add(Constants.R_TAGS, tags);
        return tags;
    }

    /** The branches, those of the remote included that a working tree has none of its own for. */
    private Map<String, Ref> branches() throws IOException {
        Map<String, Ref> branches = new TreeMap<>();
        add(Constants.R_HEADS, branches);
        add(Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/", branches);
        branches.remove(Constants.HEAD);
        return branches;
    }

    private void add(String prefix, Map<String, Ref> byName) throws IOException {
        place.repository().getRefDatabase().getRefsByPrefix(prefix).stream()
                .limit(MAX_REFS)
                .forEach(ref -> byName.putIfAbsent(ref.getName().substring(prefix.length()), ref));
    }

    private List<Named> matching(List<String> patterns, Map<String, Ref> refs, String sort) {
        List<Named> found = new ArrayList<>();
        List<RefGlob> globs = patterns.stream().map(RefGlob::of).toList();
        refs.forEach((name, ref) -> {
            if (name.length() <= MAX_NAME && globs.stream().anyMatch(glob -> glob.matches(name))) {
                found.add(new Named(name, sort.equals("branch"), ref));
            }
        });
        globs.stream()
                .filter(glob -> refs.keySet().stream().noneMatch(glob::matches))
                .forEach(glob -> reportNoMatch(glob, refs, sort));
        return found;
    }

    /** Patterns for all sources need not fit each of them. */
    private void reportNoMatch(RefGlob glob, Map<String, Ref> refs, String sort) {
        if (!place.source().versions().equals(crawl.config().docs().versions())) {
            String example = refs.keySet().stream()
                    .reduce((one, two) -> two)
                    .map(Secrets::hide)
                    .orElse("");
            crawl.report(
                    place.source(),
                    Diagnostic.warning(
                                    "source.no-version",
                                    "no " + sort + " of "
                                            + place.source().name().orElse("") + " matches " + glob.text())
                            .hint(Suggestion.nearest(glob.text(), refs.keySet())
                                    .map(near -> "did you mean " + near + "?")
                                    .or(() -> Optional.of(
                                            example.isEmpty()
                                                    ? "there is no " + sort + " at all"
                                                    : "there is, for example, " + example))));
        }
    }

    /** Nothing for a tag of something else than a commit, or of one that a shallow clone does not have. */
    private Optional<SourceVersion> version(Named named) throws IOException {
        return Version.at(place.repository(), named.ref(), named.name(), named.branch())
                .map(version -> {
                    VersionTree tree = new VersionTree(place, version, crawl);
                    opened.add(tree);
                    return new SourceVersion(named.name(), named.branch(), tree::get);
                });
    }

    /** Closes what has been opened. */
    @Override
    public void close() {
        opened.forEach(VersionTree::close);
    }
}
