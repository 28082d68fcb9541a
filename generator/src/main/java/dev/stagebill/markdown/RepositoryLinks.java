package dev.stagebill.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import java.util.Optional;
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
    private static final Pattern SHORTHAND = Pattern.compile("(?<![\\w/.@-])@(?:(?<mhost>github|gitlab|bitbucket|twitter):)?(?<muser>"
            + USER + ")\\b(?:/(?<mrepo>" + REPOSITORY + ")\\b)?(?![#!?]\\d)"
            + "|(?<![\\w/.@-])(?:(?:@(?<host>github|gitlab|bitbucket):)?(?<user>" + USER + ")/)?(?<repo>" + REPOSITORY + ")?"
            + "(?:(?<sign>[#!?])(?<number>[1-9]\\d{0,9})|@(?<commit>" + HASH + ")(?:\\.{3}(?<diff>" + HASH + "))?)\\b"
            + "|(?<![\\w/.@-])(?<own>" + HASH + ")(?:\\.{3}(?<owndiff>" + HASH + "))?\\b");

    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:www\\.)?(?<host>github\\.com|gitlab\\.com|bitbucket\\.org)/(?<user>[\\w.-]{1,39})(?:/(?<repo>[^/?#]{1,100})"
                    + "(?:/(?:-/)?(?<sort>issues|pull|pull-requests|merge_requests|discussions|commit|commits/commit|compare)/"
                    + "(?<value>\\d{1,10}|" + HASH + "(?:\\.{2,3}" + HASH + ")?))?)?/?");

    private static final Map<String, String> HOSTS = Map.of(
            "github", "https://github.com",
            "gitlab", "https://gitlab.com",
            "bitbucket", "https://bitbucket.org",
            "twitter", "https://twitter.com");

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
                LinkNodes.write(page, reference.get().address(), reference.get().text(), 0);
                done = matcher.end();
            }
        }
        Words.write(page, source.substring(done));
    }

    private record Reference(String address, String text) {}

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

    private static Optional<Reference> mention(String host, String user, @org.jspecify.annotations.Nullable String repository) {
        String base = HOSTS.getOrDefault(host, "") + "/" + user;
        return Optional.of(
                repository == null
                        ? new Reference(base, "@" + user)
                        : new Reference(base + "/" + repository, user + "/" + repository));
    }

    private static Optional<Reference> issue(MarkdownOptions options, Matcher matcher, String own) {
        String ownUser = options.option(EXTENSION, "user").orElse("");
        String ownRepo = options.option(EXTENSION, "repo").orElse("");
        String host = Optional.ofNullable(matcher.group("host")).orElse(own);
        String user = Optional.ofNullable(matcher.group("user")).orElse(ownUser);
        String repo = Optional.ofNullable(matcher.group("repo")).orElse(ownRepo);
        if (user.isEmpty() || repo.isEmpty() || !HOSTS.containsKey(host) || host.equals("twitter")) {
            return Optional.empty();
        }
        boolean mine = user.equals(ownUser) && host.equals(own);
        String shown = mine && repo.equals(ownRepo) ? "" : mine ? repo : user + "/" + repo;
        String base = HOSTS.get(host) + "/" + user + "/" + repo;
        return Optional.of(
                matcher.group("sign") != null
                        ? numbered(options, matcher, host, base, shown)
                        : commit(matcher, host, base, shown));
    }

    private static Reference numbered(MarkdownOptions options, Matcher matcher, String host, String base, String shown) {
        String sign = matcher.group("sign");
        String folder =
                switch (sign) {
                    case "#" -> "/issues/";
                    case "!" -> pull(host);
                    default -> "/discussions/";
                };
        boolean same = options.flag(EXTENSION, "normalize_issue_symbols", false);
        return new Reference(
                base + folder + matcher.group("number"), shown + (same ? "#" : sign) + matcher.group("number"));
    }

    private static String pull(String host) {
        return switch (host) {
            case "gitlab" -> "/merge_requests/";
            case "bitbucket" -> "/pull-requests/";
            default -> "/pull/";
        };
    }

    private static Reference commit(Matcher matcher, String host, String base, String shown) {
        String hash = Optional.ofNullable(matcher.group("commit")).orElseGet(() -> matcher.group("own"));
        String other = Optional.ofNullable(matcher.group("diff")).orElse(matcher.group("owndiff"));
        String before = shown.isEmpty() ? "" : shown + "@";
        if (other == null) {
            String folder = host.equals("bitbucket") ? "/commits/commit/" : "/commit/";
            return new Reference(base + folder + hash, before + shortened(host, hash));
        }
        String range = host.equals("bitbucket")
                ? "/branches/commits/" + hash + ".." + other + "#diff"
                : "/compare/" + hash + "..." + other;
        return new Reference(base + range, before + shortened(host, hash) + "..." + shortened(host, other));
    }

    private static String shortened(String host, String hash) {
        return hash.substring(0, host.startsWith("gitlab") ? 8 : 7);
    }

    /** Writes an address as a link, with a short text when that is configured and it is the address of something in a repository. */
    static void write(PageWriter page, Node node, String address, String text) {
        boolean shorter = page.options.flag(EXTENSION, "repo_url_shortener", false);
        Matcher matcher = ADDRESS.matcher(address);
        String shown = shorter && matcher.matches() ? text(page.options, matcher) : text;
        LinkNodes.write(page, address, shown, AttributeNode.of(node), page.line(node));
    }

    private static String text(MarkdownOptions options, Matcher matcher) {
        String user = matcher.group("user");
        String repo = matcher.group("repo");
        if (repo == null) {
            return "@" + user;
        }
        String sort = matcher.group("sort");
        if (sort == null) {
            return user + "/" + repo;
        }
        boolean mine = user.equals(options.option(EXTENSION, "user").orElse(""));
        boolean same = mine && repo.equals(options.option(EXTENSION, "repo").orElse(""));
        String name = same ? "" : mine ? repo : user + "/" + repo;
        String value = matcher.group("value");
        return switch (sort) {
            case "issues" -> name + "#" + value;
            case "pull", "pull-requests", "merge_requests" -> name + "!" + value;
            case "discussions" -> name + "?" + value;
            default -> hashes(name, matcher.group("host"), value);
        };
    }

    private static String hashes(String name, String host, String value) {
        String shown = value.length() <= 40
                ? value.substring(0, Math.min(value.length(), host.startsWith("gitlab") ? 8 : 7))
                : shortened(host, value) + "..." + shortened(host, value.substring(value.lastIndexOf('.') + 1));
        return name.isEmpty() ? shown : name + "@" + shown;
    }
}
