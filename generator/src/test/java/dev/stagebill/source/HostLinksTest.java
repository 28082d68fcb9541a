package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.Origins;
import dev.stagebill.config.HostKind;
import dev.stagebill.config.PortalConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostLinksTest {
    private static final String COMMIT = "3f2c1aa0b0c0d0e0f00112233445566778899aab";

    private static Origin origin(String web, Optional<String> ref, Optional<String> commit) {
        return Origins.at(web).ref(ref).commit(commit).origin();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, https://github.com/a/b/blob/COMMIT/docs/x.yaml#L7, https://github.com/a/b/edit/main/docs/x.yaml",
        "https://ghe.example.com/a/b, https://ghe.example.com/a/b/blob/COMMIT/docs/x.yaml#L7, https://ghe.example.com/a/b/edit/main/docs/x.yaml",
        "https://gitlab.com/g/s/b, https://gitlab.com/g/s/b/-/blob/COMMIT/docs/x.yaml#L7, https://gitlab.com/g/s/b/-/edit/main/docs/x.yaml",
        "https://bitbucket.org/a/b, https://bitbucket.org/a/b/src/COMMIT/docs/x.yaml#lines-7, https://bitbucket.org/a/b/src/main/docs/x.yaml?mode=edit",
        "https://bitbucket.acme.com/projects/A/repos/b, https://bitbucket.acme.com/projects/A/repos/b/browse/docs/x.yaml?at=COMMIT#7, https://bitbucket.acme.com/projects/A/repos/b/browse/docs/x.yaml?at=refs%2Fheads%2Fmain",
        "https://codeberg.org/a/b, https://codeberg.org/a/b/src/commit/COMMIT/docs/x.yaml#L7, https://codeberg.org/a/b/_edit/main/docs/x.yaml",
        "https://gitea.acme.com/a/b, https://gitea.acme.com/a/b/src/commit/COMMIT/docs/x.yaml#L7, https://gitea.acme.com/a/b/_edit/main/docs/x.yaml",
        "https://dev.azure.com/o/p/_git/b, https://dev.azure.com/o/p/_git/b?path=%2Fdocs%2Fx.yaml&version=GCCOMMIT&line=7&lineEnd=8&lineStartColumn=1&lineEndColumn=1, https://dev.azure.com/o/p/_git/b?path=%2Fdocs%2Fx.yaml&version=GBmain",
    })
    void everyHostHasItsOwnAddresses(String web, String view, String edit) {
        Origin origin = origin(web, Optional.of("main"), Optional.of(COMMIT));
        assertThat(origin.viewUrl("docs/x.yaml", 7)).map(URI::toString).contains(view.replace("COMMIT", COMMIT));
        assertThat(origin.editUrl("docs/x.yaml")).map(URI::toString).contains(edit);
    }

    @ParameterizedTest
    @CsvSource({
        "GITLAB, https://git.acme.com/a/b/-/blob/main/x.yaml",
        "GITEA, https://git.acme.com/a/b/src/branch/main/x.yaml",
        "BITBUCKET_SERVER, https://git.acme.com/a/b/browse/x.yaml?at=refs%2Fheads%2Fmain",
        "GITHUB, https://git.acme.com/a/b/blob/main/x.yaml"
    })
    void aHostThatThePortalFileNamesHasTheAddressesOfItsKind(HostKind kind, String view) {
        PortalConfig.LinksConfig links =
                new PortalConfig.LinksConfig(List.of(new PortalConfig.Host("git.acme.com", kind)), List.of());
        Origin origin = Origins.at("https://git.acme.com/a/b")
                .commit(Optional.empty())
                .kind(links.kindOf("GIT.acme.com"))
                .origin();
        assertThat(origin.viewUrl("x.yaml", 0)).map(URI::toString).contains(view);
    }

    @Test
    void theWebPageOfANamedBitbucketServerIsFoundFromItsRemote() {
        PortalConfig.LinksConfig links = new PortalConfig.LinksConfig(
                List.of(new PortalConfig.Host("git.acme.com", HostKind.BITBUCKET_SERVER)), List.of());
        assertThat(WebAddress.ofRemote("ssh://git@git.acme.com:7999/shop/cart.git", links))
                .map(URI::toString)
                .contains("https://git.acme.com/projects/shop/repos/cart");
    }

    @Test
    void linesOfMarkdownAreShownInItsSource() {
        Origin origin = origin("https://github.com/a/b", Optional.of("main"), Optional.empty());
        assertThat(origin.viewUrl("README.md", 3))
                .hasToString("Optional[https://github.com/a/b/blob/main/README.md?plain=1#L3]");
        assertThat(origin.viewUrl("README.md", 0)).hasToString("Optional[https://github.com/a/b/blob/main/README.md]");
    }

    @Test
    void namesOfFilesAndBranchesAreEscaped() {
        Origin origin = origin("https://github.com/a/b", Optional.of("feature/#1 ?"), Optional.empty());
        assertThat(origin.viewUrl("d\u00f6cs/a b%20#c?.yaml", 2).orElseThrow().toString())
                .isEqualTo("https://github.com/a/b/blob/feature/%231%20%3F/d%C3%B6cs/a%20b%2520%23c%3F.yaml#L2");
        assertThat(origin.editUrl("\"><script>").orElseThrow().toString())
                .isEqualTo("https://github.com/a/b/edit/feature/%231%20%3F/%22%3E%3Cscript%3E");
    }

    @Test
    void aWorkingTreeShowsItsBranchBecauseItsCommitMayBeNowhereElse() {
        Origin origin =
                Origins.at("https://gitea.com/a/b").workingTree().root("sub").origin();
        assertThat(origin.viewUrl("x", 0)).hasToString("Optional[https://gitea.com/a/b/src/branch/main/sub/x]");
    }

    @Test
    void withoutWebPageOrBranchThereAreNoLinks() {
        Origin nowhere = Origins.at("").origin();
        assertThat(nowhere.viewUrl("x", 1)).isEmpty();
        assertThat(nowhere.editUrl("x")).isEmpty();
        Origin pinned = origin("https://github.com/a/b", Optional.empty(), Optional.of(COMMIT));
        assertThat(pinned.viewUrl("x", 1)).isPresent();
        assertThat(pinned.editUrl("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/shop.git, https://github.com/acme/shop",
        "https://user:token@github.com/acme/shop.git/, https://github.com/acme/shop",
        "git@github.com:acme/shop.git, https://github.com/acme/shop",
        "ssh://git@gitlab.acme.com:2222/group/sub/shop.git, https://gitlab.acme.com/group/sub/shop",
        "http://gitea.acme.com:3000/acme/shop, http://gitea.acme.com:3000/acme/shop",
        "git://git.example.org/shop.git, https://git.example.org/shop",
        "git@ssh.dev.azure.com:v3/org/pro ject/shop, https://dev.azure.com/org/pro%20ject/_git/shop",
        "https://org@dev.azure.com/org/project/_git/shop, https://dev.azure.com/org/project/_git/shop",
        "org@vs-ssh.visualstudio.com:v3/org/project/shop, https://org.visualstudio.com/project/_git/shop",
        "ssh://git@bitbucket.acme.com:7999/KEY/shop.git, https://bitbucket.acme.com/projects/KEY/repos/shop",
        "https://bitbucket.acme.com/scm/~ada/shop.git, https://bitbucket.acme.com/users/ada/repos/shop",
        "https://github.com/acme/shop?token=secret, https://github.com/acme/shop",
    })
    void theWebPageFollowsFromTheRemote(String remote, String web) {
        assertThat(WebAddress.ofRemote(remote)).map(URI::toString).contains(web);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/srv/git/shop.git", "file:///srv/git/shop.git", "git@host:shop.git", "https://10.0.0.1/shop", ""
            })
    void someRemotesHaveNoWebPage(String remote) {
        assertThat(WebAddress.ofRemote(remote)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ada:pw@git.example/acme/shop/?a=b#c, https://git.example/acme/shop",
        "HTTP://git.example:8080, http://git.example:8080",
    })
    void aGivenPageIsTrimmed(String given, String web) {
        assertThat(WebAddress.ofPage(given)).map(URI::toString).contains(web);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//git.example/x",
                "git.example/x",
                "https://",
                "ftp://a.b/c"
            })
    void somethingElseIsNoPage(String given) {
        assertThat(WebAddress.ofPage(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, https://github.com/a/b/issues/new?title=A%20%26%20B&body=C%0AD",
        "https://gitlab.com/g/s/b, https://gitlab.com/g/s/b/-/issues/new?issue%5Btitle%5D=A%20%26%20B&issue%5Bdescription%5D=C%0AD",
        "https://codeberg.org/a/b, https://codeberg.org/a/b/issues/new?title=A%20%26%20B&body=C%0AD",
        "https://bitbucket.org/a/b, https://bitbucket.org/a/b/issues/new?title=A%20%26%20B"
    })
    void aReportIsFilledIn(String web, String issue) {
        Origin origin = origin(web, Optional.of("main"), Optional.of(COMMIT));
        assertThat(origin.issueUrl("A & B", "C\nD")).map(URI::toString).contains(issue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bitbucket.acme.com/projects/A/repos/b", "https://dev.azure.com/o/p/_git/b"})
    void aHostWithoutAFormForReportsHasNoLink(String web) {
        assertThat(origin(web, Optional.of("main"), Optional.of(COMMIT)).issueUrl("A", "B"))
                .isEmpty();
    }
}
