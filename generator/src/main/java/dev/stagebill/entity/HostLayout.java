package dev.stagebill.entity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ways in which git hosts write the address of a file: GitHub, GitLab, Gitea and Bitbucket Cloud put version and path behind the
 * repository, Bitbucket Server and Azure DevOps have the version in the query, and some hosts serve plain files from a host of their own.
 */
final class HostLayout {
    private static final Pattern BEHIND =
            Pattern.compile("/(?:-/)?(?:blob|tree|raw|edit|blame|src|_edit)(?:/(.*))?", Pattern.DOTALL);
    private static final Pattern SERVER = Pattern.compile(
            "(.*/(?:projects|users)/[^/]+/repos/[^/]+)(?:/(?:browse|raw|src)(?:/(.*))?)?", Pattern.DOTALL);
    private static final Pattern RAW_GITHUB = Pattern.compile("/([^/]+/[^/]+)/(.+)", Pattern.DOTALL);
    private static final Pattern KIND_OF_REF = Pattern.compile("(?:branch|commit|tag|refs/heads|refs/tags)/(.*)");
    private static final Pattern REF_PREFIX = Pattern.compile("^(?:refs/(?:heads|tags)/|G[BTC])");

    private HostLayout() {}

    /**
     * What is named inside a repository.
     *
     * @param version the branch, tag or commit when it stands apart from the path
     * @param rest the path; without a version apart the version is its beginning, and only the repository can tell how much of it
     */
    record Inside(Optional<String> version, String rest) {
        static Inside of(Optional<String> version, String path) {
            return new Inside(
                    Optional.of(version.map(ref -> REF_PREFIX.matcher(ref).replaceFirst(""))
                            .orElse("HEAD")),
                    path.replaceFirst("^/+", ""));
        }
    }

    /**
     * One reading of an address.
     *
     * @param repository the repository it names
     * @param inside what it names in there
     */
    record Reading(RepositoryKey repository, Inside inside) {}

    /** What an address may name, most likely reading first: where the name of a repository ends, only the repositories can tell. */
    static List<Reading> readings(WebTarget target) {
        return forms(target).flatMap(HostLayout::ofForm).toList();
    }

    /** The address itself, and the page that serves the same file when it is one of a plain file. */
    private static Stream<WebTarget> forms(WebTarget target) {
        Matcher raw = RAW_GITHUB.matcher(target.path());
        if (target.host().equals("raw.githubusercontent.com") && raw.matches()) {
            return Stream.of(new WebTarget(
                    "github.com", target.port(), "/" + raw.group(1) + "/raw/" + raw.group(2), target.query()));
        }
        Stream<WebTarget> itself = Stream.of(target);
        Matcher enterprise = RAW_GITHUB.matcher(target.path().replaceFirst("^/raw/", "/"));
        boolean plain = target.host().startsWith("raw.") || target.path().startsWith("/raw/");
        return plain && enterprise.matches()
                ? Stream.concat(
                        itself,
                        Stream.of(new WebTarget(
                                target.host().replaceFirst("^raw\\.", ""),
                                target.port(),
                                "/" + enterprise.group(1) + "/raw/" + enterprise.group(2),
                                target.query())))
                : itself;
    }

    private static Stream<Reading> ofForm(WebTarget target) {
        Matcher server = SERVER.matcher(target.path());
        if (server.matches()) {
            String path = Optional.ofNullable(server.group(2)).orElse("");
            return Stream.of(new Reading(page(target, server.group(1)), Inside.of(target.parameter("at"), path)));
        }
        Reading whole = new Reading(
                page(target, target.path()),
                Inside.of(target.parameter("version"), target.parameter("path").orElse("")));
        return Stream.concat(
                Stream.of(whole),
                ends(target.path())
                        .flatMap(end -> behind(target.path().substring(end))
                                .map(inside ->
                                        new Reading(page(target, target.path().substring(0, end)), inside))));
    }

    private static RepositoryKey page(WebTarget target, String path) {
        return RepositoryKey.of(new WebTarget(target.host(), target.port(), path, ""));
    }

    /** Where the name of the repository may end: at each slash. */
    private static Stream<Integer> ends(String path) {
        return Stream.iterate(path.indexOf('/', 1), at -> at > 0, at -> path.indexOf('/', at + 1));
    }

    private static Stream<Inside> behind(String behind) {
        Matcher form = BEHIND.matcher(behind);
        if (!form.matches()) {
            return Stream.empty();
        }
        String rest = Optional.ofNullable(form.group(1)).orElse("");
        Matcher named = KIND_OF_REF.matcher(rest);
        Stream<String> rests = named.matches() ? Stream.of(named.group(1), rest) : Stream.of(rest);
        return rests.map(each -> new Inside(Optional.empty(), each));
    }
}
