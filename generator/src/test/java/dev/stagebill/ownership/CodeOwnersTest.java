package dev.stagebill.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.HostedTree;
import dev.stagebill.diagnostics.SourceLocation;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples are those of the hosts' own documentation: "About code owners" (GitHub), "Code Owners syntax and error handling" (GitLab), "Set up
 * and use code owners" (Bitbucket).
 */
class CodeOwnersTest {
    private static final String GITHUB = "https://github.com/acme/shop";
    private static final String GITLAB = "https://gitlab.com/acme/shop";
    private static final String BITBUCKET = "https://bitbucket.org/acme/shop";

    private static final String GITHUB_EXAMPLE = """
            # Lines starting with # are comments.
            *       @global-owner1 @global-owner2

            *.js    @js-owner #This is an inline comment.
            *.go docs@example.com
            *.txt @octo-org/octocats
            /build/logs/ @doctocat
            docs/*  docs@example.com
            apps/ @octocat
            /docs/ @doctocat
            /scripts/ @doctocat @octocat
            **/logs @logger
            /apps/github
            /with\\ blank/ @acme/blank
            !*.md @acme/negated
            [abc].c @acme/range
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "README.md                        | user:global-owner1",
                "src/app.js                       | user:js-owner",
                "main.go                          | docs",
                "a/b/notes.txt                    | octocats",
                "build/logs/today                 | user:logger",
                "build/logs                       | user:logger",
                "src/build/x                      | user:global-owner1",
                "src/docs/x                       | user:global-owner1",
                "src/docs/deep/x                  | user:global-owner1",
                "deep/apps/x/y                    | user:octocat",
                "docs/deep/x                      | user:doctocat",
                "scripts/run                      | user:doctocat",
                "apps/github/x                    | none",
                "with blank/x                     | blank",
                "a.c                              | user:global-owner1"
            })
    void gitHubTakesTheLastRuleThatMatches(String path, String owner) {
        assertThat(owner(HostedTree.at(GITHUB, ".github/CODEOWNERS", GITHUB_EXAMPLE), path))
                .isEqualTo(owner);
    }

    private static final String GITLAB_EXAMPLE = """
            * @default-owner
            # sections
            [Documentation][2] @docs-team
            docs/
            README.md @group/sub/writers

            ^[Database] @database-team
            model/db/
            config/db/database-setup.md @docs-lead
            /root.rb
            *.tf
            !generated.tf
            @@developer
            [Roles]
            roles/ @@maintainer @ops
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "x                                | user:default-owner",
                "docs/a/b                         | user:docs-team",
                "lib/docs/a                       | user:docs-team",
                "README.md                        | writers",
                "model/db/x                       | user:database-team",
                "config/db/database-setup.md      | user:docs-lead",
                "root.rb                          | user:database-team",
                "lib/root.rb                      | user:default-owner",
                "root.rb/x                        | user:default-owner",
                "a/main.tf                        | user:database-team",
                "a/generated.tf                   | none",
                "roles/x                          | user:ops"
            })
    void gitLabKnowsSectionsWithOwnersOfTheirOwn(String path, String owner) {
        assertThat(owner(HostedTree.at(GITLAB, "CODEOWNERS", GITLAB_EXAMPLE), path))
                .isEqualTo(owner);
    }

    private static final String BITBUCKET_EXAMPLE = """
            @@@Definitions @a @b
            * @PeterTheHacker
            *.js @@JSGroup
            src/ @@"Blank Group" ann@example.com
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x | user:PeterTheHacker", "a/x.js | JSGroup", "src/x | ann"})
    void bitbucketKnowsGroups(String path, String owner) {
        assertThat(owner(HostedTree.at(BITBUCKET, ".bitbucket/CODEOWNERS", BITBUCKET_EXAMPLE), path))
                .isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/shop, .github/CODEOWNERS, true",
        "https://github.com/acme/shop, CODEOWNERS, true",
        "https://github.com/acme/shop, docs/CODEOWNERS, true",
        "https://github.com/acme/shop, .gitlab/CODEOWNERS, false",
        "https://gitlab.com/acme/shop, .gitlab/CODEOWNERS, true",
        "https://gitlab.com/acme/shop, docs/CODEOWNERS, true",
        "https://gitlab.com/acme/shop, .github/CODEOWNERS, false",
        "https://bitbucket.org/acme/shop, .bitbucket/CODEOWNERS, true",
        "https://bitbucket.org/acme/shop, docs/CODEOWNERS, false",
        "https://codeberg.org/acme/shop, CODEOWNERS, false",
        "'', .github/CODEOWNERS, true",
        "'', .gitlab/CODEOWNERS, true",
        "'', .bitbucket/CODEOWNERS, true",
        "'', sub/CODEOWNERS, false"
    })
    void eachHostLooksAtItsOwnPlaces(String webUrl, String place, boolean found) {
        CodeOwners owners = CodeOwners.of(HostedTree.at(webUrl, place, "* @acme/team\n"));
        assertThat(owners.ownerOf("x").isPresent()).isEqualTo(found);
    }

    @Test
    void theFirstPlaceCounts() {
        HostedTree tree = HostedTree.at(GITHUB, "CODEOWNERS", "* @acme/root", ".github/CODEOWNERS", "* @acme/hidden");
        assertThat(owner(tree, "x")).isEqualTo("hidden");
    }

    @Test
    void anOwnerKnowsItsLine() {
        CodeOwner owner = CodeOwners.of(HostedTree.at(GITHUB, "CODEOWNERS", "# c\r\n* @acme/Team.x\r\n"))
                .ownerOf("a/catalog-info.yaml")
                .orElseThrow();
        assertThat(owner.reference()).isEqualTo("Team.x");
        assertThat(owner.written()).isEqualTo("@acme/Team.x");
        assertThat(owner.location()).returns("CODEOWNERS", SourceLocation::path).returns(2, SourceLocation::line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"* @", "* @acme/", "* @acme/<script>", "* nobody", "* @-a", "*", "@acme/team", "[", "\\", "* \\ "})
    void whatIsNoOwnerIsNone(String text) {
        assertThat(CodeOwners.of(HostedTree.at(GITHUB, "CODEOWNERS", text)).ownerOf("x"))
                .isEmpty();
    }

    @Test
    void hostileRulesCostLittle() {
        String stars = "a*".repeat(3_000) + " @acme/stars\n" + "**/".repeat(400) + " @acme/deep\n";
        String many = "/a*a*a*a*a*a*a*a*a*a*a*b @acme/slow\n".repeat(30_000);
        CodeOwners owners = CodeOwners.of(HostedTree.at(GITHUB, "CODEOWNERS", "* @acme/all\n" + stars + many));
        assertThat(Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> owners.ownerOf("a".repeat(60) + "/catalog-info.yaml")))
                .map(CodeOwner::reference)
                .contains("all");
    }

    private static String owner(HostedTree tree, String path) {
        return CodeOwners.of(tree).ownerOf(path).map(CodeOwner::reference).orElse(null);
    }
}
