package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.HostedTree;
import dev.stagebill.MemoryTree;
import dev.stagebill.Origins;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceTree;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RepositoryUrlsTest {
    /** Each row: the page of the repository, the address, and the path that is meant; a second path part after {@code @} is another version. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/acme/shop | https://github.com/acme/shop/blob/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/tree/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/raw/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/edit/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/Acme/SHOP/blob/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop.git | https://www.github.com/acme/shop/blob/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop.git/blob/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | http://user@github.com/acme/shop/blob/main/a/b.yaml?plain=1#L3 | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/HEAD/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/0123456789abcdef0123456789abcdef01234567/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/0123456/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/main/**/b.yaml | **/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/dev/a/b.yaml | a/b.yaml@dev
            https://github.com/acme/shop | https://github.com/acme/shop/blob/feature/one/a/b.yaml | a/b.yaml@feature/one
            https://github.com/acme/shop | https://github.com/acme/shop/blob/feature%2Fone/a/b.yaml | a/b.yaml@feature/one
            https://github.com/acme/shop | https://github.com/acme/shop/blob/refs/heads/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://raw.githubusercontent.com/acme/shop/main/a/b.yaml | a/b.yaml
            https://github.com/acme/shop | https://raw.githubusercontent.com/acme/shop/refs/heads/main/a/b.yaml | a/b.yaml
            https://ghe.acme.com/acme/shop | https://ghe.acme.com/acme/shop/blob/main/a/b.yaml | a/b.yaml
            https://ghe.acme.com/acme/shop | https://ghe.acme.com/raw/acme/shop/main/a/b.yaml | a/b.yaml
            https://ghe.acme.com/acme/shop | https://raw.ghe.acme.com/acme/shop/main/a/b.yaml | a/b.yaml
            https://gitlab.com/acme/web/shop | https://gitlab.com/acme/web/shop/-/blob/main/a/b.yaml | a/b.yaml
            https://gitlab.com/acme/web/shop | https://gitlab.com/acme/web/shop/-/raw/main/a/b.yaml | a/b.yaml
            https://gitlab.com/acme/web/shop | https://gitlab.com/acme/web/shop/blob/main/a/b.yaml | a/b.yaml
            https://git.acme.com/gitlab/acme/shop | https://git.acme.com/gitlab/acme/shop/-/blob/main/a/b.yaml | a/b.yaml
            https://bitbucket.org/acme/shop | https://bitbucket.org/acme/shop/src/main/a/b.yaml | a/b.yaml
            https://bitbucket.org/acme/shop | https://bitbucket.org/acme/shop/raw/main/a/b.yaml | a/b.yaml
            https://bitbucket.acme.com/projects/WEB/repos/shop | https://bitbucket.acme.com/projects/WEB/repos/shop/browse/a/b.yaml | a/b.yaml
            https://bitbucket.acme.com/projects/WEB/repos/shop | https://bitbucket.acme.com/projects/WEB/repos/shop/browse/a/b.yaml?at=refs%2Fheads%2Fmain | a/b.yaml
            https://bitbucket.acme.com/projects/web/repos/shop | https://bitbucket.acme.com/projects/WEB/repos/shop/raw/a/b.yaml?at=main | a/b.yaml
            https://bitbucket.acme.com/projects/web/repos/shop | https://bitbucket.acme.com/projects/WEB/repos/shop/browse/a/b.yaml?at=dev | a/b.yaml@dev
            https://bitbucket.acme.com/users/jo/repos/shop | https://bitbucket.acme.com/users/jo/repos/shop/browse/a/b.yaml | a/b.yaml
            https://git.acme.com/scm/web/shop | https://git.acme.com/projects/WEB/repos/shop/browse/a/b.yaml?at=main | a/b.yaml
            https://git.acme.com/web/shop | https://git.acme.com/projects/WEB/repos/shop/browse/a/b.yaml?at=main | a/b.yaml
            https://codeberg.org/acme/shop | https://codeberg.org/acme/shop/src/branch/main/a/b.yaml | a/b.yaml
            https://codeberg.org/acme/shop | https://codeberg.org/acme/shop/raw/branch/main/a/b.yaml | a/b.yaml
            https://codeberg.org/acme/shop | https://codeberg.org/acme/shop/src/tag/v1/a/b.yaml | a/b.yaml@v1
            https://codeberg.org/acme/shop | https://codeberg.org/acme/shop/src/commit/0123456789/a/b.yaml | a/b.yaml
            https://dev.azure.com/acme/web/_git/shop | https://dev.azure.com/acme/web/_git/shop?path=/a/b.yaml&version=GBmain | a/b.yaml
            https://dev.azure.com/acme/web/_git/shop | https://acme@dev.azure.com/acme/web/_git/shop?path=%2Fa%2Fb.yaml | a/b.yaml
            https://dev.azure.com/acme/web/_git/shop | https://acme.visualstudio.com/web/_git/shop?path=/a/b.yaml&version=GBmain | a/b.yaml
            https://acme.visualstudio.com/DefaultCollection/web/_git/shop | https://dev.azure.com/acme/web/_git/shop?path=/a/b.yaml&version=GBdev | a/b.yaml@dev
            https://dev.azure.com/acme/shop/_git/shop | https://dev.azure.com/acme/_git/shop?path=/a/b.yaml | a/b.yaml
            https://git.acme.com:8443/acme/shop | https://git.acme.com:8443/acme/shop/blob/main/a/b.yaml | a/b.yaml
            https://git.acme.com/acme/shop | https://git.acme.com:3000/acme/shop/src/branch/main/a/b.yaml | a/b.yaml
            """)
    void anAddressOfAFileIsFoundInItsSource(String page, String url, String expected) {
        assertThat(new RepositoryUrls(MemoryTree.sources(tree(page, Optional.empty()))).locate(url))
                .map(place -> place.path()
                        + place.otherVersion().map(other -> "@" + other).orElse(""))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://github.com/acme/shop | https://github.com/acme/shopping/blob/main/a/b.yaml
            https://github.com/acme/shop | https://github.com/other/shop/blob/main/a/b.yaml
            https://github.com/acme/shop | https://gitlab.com/acme/shop/blob/main/a/b.yaml
            https://github.com/acme/shop | https://github.com.evil.org/acme/shop/blob/main/a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/issues/5
            https://github.com/acme/shop | https://github.com/acme/shop/releases/download/v1/a.yaml
            https://gitlab.com/acme/web | https://gitlab.com/acme/web/shop/-/blob/main/a/b.yaml
            https://git.acme.com:8443/acme/shop | https://git.acme.com:9443/acme/shop/blob/main/a/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/main/%2e%2e/%2e%2e/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/main/%252e%252e/b.yaml
            https://github.com/acme/shop | https://github.com/acme/shop/blob/main/a/..%2Fb.yaml
            https://github.com/acme/shop | https:///blob/main/a/b.yaml
            https://github.com/acme/shop | https://[::1]/acme/shop/blob/main/a.yaml
            """)
    void anAddressOfSomethingElseIsInNoSource(String page, String url) {
        assertThat(new RepositoryUrls(MemoryTree.sources(tree(page, Optional.empty()))).locate(url))
                .isEmpty();
    }

    @Test
    void aSourceIsAlsoKnownByTheAddressThatGitUses() {
        SourceTree tree = tree("https://portal.acme.com/mirror/shop", Optional.of("https://github.com/acme/shop"));
        RepositoryUrls urls = new RepositoryUrls(MemoryTree.sources(tree));
        assertThat(urls.locate("https://github.com/acme/shop/blob/main/a/b.yaml"))
                .isPresent();
        assertThat(urls.locate("https://portal.acme.com/mirror/shop/blob/main/a/b.yaml"))
                .isPresent();
    }

    @Test
    void aBranchWithSlashesIsPreferredWhenItIsTheOneThatIsShown() {
        SourceTree tree = tree("https://github.com/acme/shop", "feature/a", "", Optional.empty());
        assertThat(new RepositoryUrls(MemoryTree.sources(tree))
                        .locate("https://github.com/acme/shop/blob/feature/a/b.yaml")
                        .orElseThrow())
                .satisfies(place -> assertThat(place.path()).isEqualTo("b.yaml"))
                .satisfies(place -> assertThat(place.otherVersion()).isEmpty());
    }

    @Test
    void ofTwoVersionsOfARepositoryTheNamedOneIsRead() {
        SourceTree old = tree("https://github.com/acme/shop", "v1", "", Optional.empty());
        SourceTree main = tree("https://github.com/acme/shop", "main", "", Optional.empty());
        assertThat(new RepositoryUrls(MemoryTree.sources(old, main))
                        .locate("https://github.com/acme/shop/blob/main/a/b.yaml")
                        .orElseThrow()
                        .tree())
                .isSameAs(main);
    }

    @Test
    void aFolderOfARepositoryHoldsOnlyWhatIsBelowIt() {
        SourceTree tree = tree("https://github.com/acme/mono", "main", "services/shop", Optional.empty());
        RepositoryUrls urls = new RepositoryUrls(MemoryTree.sources(tree));
        assertThat(urls.locate("https://github.com/acme/mono/blob/main/services/shop/a/b.yaml"))
                .map(RepositoryUrls.Place::path)
                .contains("a/b.yaml");
        assertThat(urls.locate("https://github.com/acme/mono/blob/main/services/other/a.yaml"))
                .isEmpty();
    }

    private static SourceTree tree(String page, Optional<String> cloned) {
        return tree(page, "main", "", cloned);
    }

    private static SourceTree tree(String page, String ref, String root, Optional<String> cloned) {
        Origin origin = Origins.at(page)
                .ref(Optional.of(ref))
                .root(root)
                .cloned(cloned.map(URI::create))
                .origin();
        return new HostedTree(MemoryTree.of("shop", "a/b.yaml", "", "b.yaml", ""), origin);
    }
}
