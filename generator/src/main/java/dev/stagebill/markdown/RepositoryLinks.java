package dev.stagebill.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links of short references to issues, commits, repositories and people ({@code #12}, {@code user/repo#12}, {@code @name}), and short texts
 * for addresses of such: the options {@code repo_url_shorthand}, {@code social_url_shorthand} and {@code repo_url_shortener} of
 * {@code pymdownx.magiclink}. Off unless they are configured.
 */
final class RepositoryLinks {
    private static final String EXTENSION = "pymdownx.magiclink";
    private static final String USER = "[a-zA-Z\\d](?:[-a-zA-Z\\d_.]{0,37}[a-zA-Z\\d])?";
    private static final String REPOSITORY = "[-._a-zA-Z\\d]{0,99}[a-zA-Z\\d]";
    private static final String HASH = "[a-f\\d]{40}";

    /** All repetitions are bounded, and each alternative begins at the start of a word. */
    private static final Pattern SHORTHAND =
            Pattern.compile("(?<![\\w/.@-])@(?:(?<mhost>github|gitlab|bitbucket|twitter|x):)?(?<muser>"
                    + USER + ")\\b(?:/(?<mrepo>" + REPOSITORY + ")\\b)?(?![\\w-]*+[#!?]\\d)"
                    + "|(?<![\\w/.@:-])(?:(?:@?(?<host>github|gitlab|bitbucket):)?(?<user>" + USER + ")/)?(?<repo>"
                    + REPOSITORY + ")?"
                    + "(?:(?<sign>[#!?])(?<number>[1-9]\\d{0,9})|@(?<commit>" + HASH + ")(?:\\.{3}(?<diff>" + HASH
                    + "))?)\\b"
                    + "|(?<![\\w/.@-])(?<own>" + HASH + ")(?:\\.{3}(?<owndiff>" + HASH + "))?\\b");

    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:www\\.)?(?<host>github\\.com|gitlab\\.com|bitbucket\\.org)/(?<user>[\\w.-]{1,39})(?:/(?<repo>[^/?#]{1,100})"
                    + "(?:/(?:-/)?(?<sort>issues|pull|pull-requests|merge_requests|discussions|commit|commits/commit|compare|branches/commits)/"
                    + "(?<value>\\d{1,10}|" + HASH + "(?:\\.{2,3}" + HASH
                    + ")?)(?:/[\\w-]{1,200}(?:/diff)?)?(?:#diff)?)?)?/?");

    private static final Map<String, String> HOSTS = Map.of(
            "github", "https://github.com",
            "gitlab", "https://gitlab.com",
            "bitbucket", "https://bitbucket.org",
            "twitter", "https://twitter.com",
            "x", "https://x.com");

    private static final Map<String, String> NAMES =
            Map.of("github", "GitHub", "gitlab", "GitLab", "bitbucket", "Bitbucket", "twitter", "Twitter", "x", "X");
    private static final Map<String, String> SORTS = Map.of(
            "issue", "Issue",
            "pull", "Pull Request",
            "discussion", "Discussion",
            "commit", "Commit",
            "compare", "Compare",
            "mention", "User",
            "repository", "Repository");

    /** PyMdown's own list. */
    private static final Map<String, Set<String>> EXCLUDED = Map.of(
            "bitbucket", Set.of("dashboard", "account", "plans", "support", "repo"),
            "github", Set.of("marketplace", "notifications", "issues", "pull", "sponsors", "settings", "support"),
            "gitlab", Set.of("dashboard", "-", "explore", "help", "projects"));

    private RepositoryLinks() {}

    /** Writes a text without any other markup. */
    static void writeText(PageWriter page, String source) {
        boolean references = page.options.flag(EXTENSION, "repo_url_shorthand", false);
        boolean mentions = page.options.flag(EXTENSION, "social_url_shorthand", false);
        if (!references && !mentions) {
            Words.write(page, source);
            return;
        }
        Matcher matcher = SHORTHAND.matcher(source);
        int done = 0;
        while (matcher.find()) {
            boolean escaped = matcher.start() > 0 && source.charAt(matcher.start() - 1) == '\\';
            Optional<Reference> reference =
                    escaped ? Optional.empty() : reference(page.options, matcher, references, mentions);
            if (reference.isPresent()) {
                Words.write(page, source.substring(done, matcher.start()));
                reference.get().write(page, AttributeList.NONE, 0);
                done = matcher.end();
            }
        }
        Words.write(page, source.substring(done));
    }

    /**
     * A link to something in a repository.
     *
     * @param host whose site it is on, such as {@code github}
     * @param sort what it is, as in PyMdown's classes: {@code issue}, {@code pull}
     * @param title says in words what it is
     */
    private record Reference(String address, String text, String host, String sort, String title) {
        void write(PageWriter page, AttributeList attributes, int line) {
            List<String> classes = List.of("magiclink", "magiclink-" + host, "magiclink-" + sort);
            String words = NAMES.getOrDefault(host, host) + " " + SORTS.getOrDefault(sort, "") + ": " + title;
            AttributeList own = new AttributeList(Optional.empty(), classes, Map.of("title", words));
            LinkNodes.write(page, address, text, attributes.and(own), line);
        }
    }

    private static Optional<Reference> reference(
            MarkdownOptions options, Matcher matcher, boolean references, boolean mentions) {
        String own = options.option(EXTENSION, "provider").orElse("github");
        if (matcher.group("muser") != null) {
            String host = Optional.ofNullable(matcher.group("mhost")).orElse(own);
            boolean wanted = matcher.group("mrepo") != null ? references : mentions || references;
            return wanted ? mention(host, matcher.group("muser"), matcher.group("mrepo")) : Optional.empty();
        }
        return references ? issue(options, matcher, own) : Optional.empty();
    }

    private static Optional<Reference> mention(
            String host, String user, @org.jspecify.annotations.Nullable String repository) {
        String base = HOSTS.getOrDefault(host, "") + "/" + user;
        return Optional.of(
                repository == null
                        ? new Reference(base, "@" + user, host, "mention", user)
                        : new Reference(
                                base + "/" + repository,
                                user + "/" + repository,
                                host,
                                "repository",
                                user + "/" + repository));
    }

    private static Optional<Reference> issue(MarkdownOptions options, Matcher matcher, String own) {
        String ownUser = options.option(EXTENSION, "user").orElse("");
        String ownRepo = options.option(EXTENSION, "repo").orElse("");
        String host = Optional.ofNullable(matcher.group("host")).orElse(own);
        String user = Optional.ofNullable(matcher.group("user")).orElse(ownUser);
        String repo = Optional.ofNullable(matcher.group("repo")).orElse(ownRepo);
        if (user.isEmpty()
                || repo.isEmpty()
                || !HOSTS.containsKey(host)
                || host.equals("twitter")
                || host.equals("x")) {
            return Optional.empty();
        }
        if ("?".equals(matcher.group("sign")) && !host.equals("github")) {
            return Optional.empty();
        }
        boolean mine = user.equals(ownUser) && host.equals(own);
        String shown = mine && repo.equals(ownRepo) ? "" : mine ? repo : user + "/" + repo;
        return Optional.of(
                matcher.group("sign") != null
                        ? numbered(options, matcher, new Place(host, user + "/" + repo, shown))
                        : commit(matcher, new Place(host, user + "/" + repo, shown)));
    }

    /**
     * A repository.
     *
     * @param name its user and name
     * @param shown as much of that as is not plain
     */
    private record Place(String host, String name, String shown) {
        String address() {
            return HOSTS.getOrDefault(host, "") + "/" + name;
        }

        /** What GitLab puts between a repository and what is in it. */
        String dash() {
            return host.equals("gitlab") ? "/-" : "";
        }
    }

    private static Reference numbered(MarkdownOptions options, Matcher matcher, Place place) {
        String sign = matcher.group("sign");
        String number = matcher.group("number");
        String shown = options.flag(EXTENSION, "normalize_issue_symbols", false) ? "#" : sign;
        String sort = sign.equals("#") ? "issue" : sign.equals("!") ? "pull" : "discussion";
        String folder =
                sign.equals("#") ? place.dash() + "/issues/" : sign.equals("!") ? pull(place.host()) : "/discussions/";
        return new Reference(
                place.address() + folder + number,
                place.shown() + shown + number,
                place.host(),
                sort,
                place.name() + " #" + number);
    }

    private static String pull(String host) {
        return switch (host) {
            case "gitlab" -> "/-/merge_requests/";
            case "bitbucket" -> "/pull-requests/";
            default -> "/pull/";
        };
    }

    private static Reference commit(Matcher matcher, Place place) {
        String host = place.host();
        String hash = Optional.ofNullable(matcher.group("commit")).orElseGet(() -> matcher.group("own"));
        String other = Optional.ofNullable(matcher.group("diff")).orElse(matcher.group("owndiff"));
        String before = place.shown().isEmpty() ? "" : place.shown() + "@";
        boolean bitbucket = host.equals("bitbucket");
        if (other == null) {
            String folder = bitbucket ? "/commits/commit/" : place.dash() + "/commit/";
            String text = shortened(host, hash);
            return new Reference(
                    place.address() + folder + hash, before + text, host, "commit", place.name() + "@" + text);
        }
        String range = bitbucket
                ? "/branches/commits/" + hash + ".." + other + "#diff"
                : place.dash() + "/compare/" + hash + "..." + other;
        String text = shortened(host, hash) + "..." + shortened(host, other);
        return new Reference(place.address() + range, before + text, host, "compare", place.name() + "@" + text);
    }

    private static String shortened(String host, String hash) {
        return hash.substring(0, host.startsWith("gitlab") ? 8 : 7);
    }

    /** Writes an address as a link, with a short text when that is configured and it is the address of something in a repository. */
    static void write(PageWriter page, Node node, String address, String text) {
        boolean shorter = page.options.flag(EXTENSION, "repo_url_shortener", false);
        Matcher matcher = ADDRESS.matcher(address);
        AttributeList attributes = AttributeNode.of(node);
        if (shorter && matcher.matches() && !isNobody(matcher)) {
            shorter(page.options, matcher).write(page, attributes, page.line(node));
        } else {
            LinkNodes.write(page, address, text, attributes, page.line(node));
        }
    }

    /** Pages of a site itself look like those of users. */
    private static boolean isNobody(Matcher matcher) {
        return EXCLUDED.getOrDefault(host(matcher), Set.of())
                .contains(matcher.group("user").toLowerCase(Locale.ROOT));
    }

    private static String host(Matcher matcher) {
        String name = matcher.group("host");
        return name.substring(0, name.indexOf('.'));
    }

    private static Reference shorter(MarkdownOptions options, Matcher matcher) {
        String address = matcher.group();
        String host = host(matcher);
        String user = matcher.group("user");
        String repo = matcher.group("repo");
        if (repo == null || matcher.group("sort") == null) {
            String name = repo == null ? user : user + "/" + repo;
            return repo == null
                    ? new Reference(address, "@" + user, host, "mention", name)
                    : new Reference(address, name, host, "repository", name);
        }
        boolean mine = user.equals(options.option(EXTENSION, "user").orElse(""))
                && host.equals(options.option(EXTENSION, "provider").orElse("github"));
        boolean same = mine && repo.equals(options.option(EXTENSION, "repo").orElse(""));
        Place place = new Place(host, user + "/" + repo, same ? "" : mine ? repo : user + "/" + repo);
        return shorter(options, matcher, place);
    }

    private static Reference shorter(MarkdownOptions options, Matcher matcher, Place place) {
        String value = matcher.group("value");
        String sort =
                switch (matcher.group("sort")) {
                    case "issues" -> "issue";
                    case "pull", "pull-requests", "merge_requests" -> "pull";
                    case "discussions" -> "discussion";
                    default -> value.length() > 40 ? "compare" : "commit";
                };
        if (sort.equals("commit") || sort.equals("compare")) {
            String text = hashes(place.host(), value);
            String before = place.shown().isEmpty() ? "" : place.shown() + "@";
            return new Reference(matcher.group(), before + text, place.host(), sort, place.name() + "@" + text);
        }
        boolean plain = options.flag(EXTENSION, "normalize_issue_symbols", false) || sort.equals("issue");
        String sign = plain ? "#" : sort.equals("pull") ? "!" : "?";
        String title = place.name() + " #" + value;
        return new Reference(matcher.group(), place.shown() + sign + value, place.host(), sort, title);
    }

    private static String hashes(String host, String value) {
        return value.length() <= 40
                ? value.substring(0, Math.min(value.length(), host.equals("gitlab") ? 8 : 7))
                : shortened(host, value) + "..." + shortened(host, value.substring(value.lastIndexOf('.') + 1));
    }
}
