package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.HostKind;
import dev.stagebill.config.SourceConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Progress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlerTest {
    @TempDir
    Path temp;

    private final Diagnostics diagnostics = new Diagnostics();

    /** Takes entries whose address begins with {@code many:}, and makes two of each. */
    private static class Many implements SourceProvider {
        @Override
        public boolean accepts(SourceConfig source) {
            return source.git().orElse("").startsWith("many:");
        }

        @Override
        public List<SourceConfig> expand(SourceConfig source, Crawl crawl) {
            return List.of(Portal.git("many:one"), Portal.git("many:two"));
        }

        @Override
        public List<String> names(SourceConfig source) {
            return List.of(source.git().orElse("").substring("many:".length()));
        }

        @Override
        public Optional<SourceTree> open(SourceConfig source, Crawl crawl) {
            Origin origin = Origin.ofFolder(source.name().orElse(""), Optional.empty(), HostKind.of(""));
            FolderListing.Listing nothing = new FolderListing.Listing(Path.of(""), new FileIndex(List.of()), Map.of());
            return Optional.of(new FolderTree(origin, nothing, History.UNKNOWN, List.of()));
        }
    }

    private Sources crawl(Portal portal, Progress progress, SourceProvider provider) {
        return new Crawler(diagnostics, Credentials.none(), progress, List.of(provider)).crawl(portal.config());
    }

    @Test
    void anExtensionComesBeforeTheBuiltInProviders() {
        try (Sources sources = crawl(new Portal(temp).only(Portal.git("many:x")), Progress.NONE, new Many())) {
            assertThat(sources.trees()).extracting(tree -> tree.origin().name()).containsExactly("one", "two");
        }
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void everySourceIsOneStepOfProgress() throws IOException {
        Files.createDirectories(temp.resolve("a"));
        Files.writeString(temp.resolve("a/x"), "x");
        List<String> steps = new CopyOnWriteArrayList<>();
        Portal portal = new Portal(temp).only(Portal.git("many:x")).and(Portal.local("a"));
        crawl(portal, (stage, done, total) -> steps.add(stage + " " + done + "/" + total), new Many())
                .close();
        assertThat(steps).containsExactlyInAnyOrder("crawl 1/3", "crawl 2/3", "crawl 3/3");
    }

    @Test
    void aProviderThatFailsIsAFindingAndCostsNoOtherSource() throws IOException {
        Files.createDirectories(temp.resolve("a"));
        Files.writeString(temp.resolve("a/x"), "x");
        SourceProvider broken = new Many() {
            @Override
            public Optional<SourceTree> open(SourceConfig source, Crawl crawl) {
                throw source.name().orElse("").equals("one")
                        ? new IllegalStateException("broken at https://me:secret@host/")
                        : new SourceException("no way");
            }
        };
        Portal portal = new Portal(temp).only(Portal.git("many:x")).and(Portal.local("a"));
        try (Sources sources = crawl(portal, Progress.NONE, broken)) {
            assertThat(sources.trees()).extracting(tree -> tree.origin().name()).containsExactly("a");
        }
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("source.unreadable", "source.unreachable");
        assertThat(diagnostics.all().toString()).doesNotContain("secret");
    }

    @Test
    void anEntryThatIsNoPathAtAllIsAFinding() {
        crawl(new Portal(temp).only(Portal.local("a\0b")), Progress.NONE, new Many())
                .close();
        assertThat(diagnostics.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "./a//b/, a/b",
        "a/./b/../c, a/c",
        "a/.., ''",
        "'', ''",
    })
    void aPathWithDotsMeansWhatItMeansToAShell(String path, String normal) {
        assertThat(FilePaths.normalise(path)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "..", "a/../..", "../a", "a\\b", "a/../../b/../a"})
    void aPathThatLeavesIsNone(String path) {
        assertThat(FilePaths.normalise(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https, git.acme.com, proxy.acme.com:3128",
        "http, git.acme.com, plain.acme.com:80",
        "https, git.internal, ''",
        "https, internal, ''",
        "https, notinternal, proxy.acme.com:3128",
    })
    void theProxyOfTheEnvironmentIsUsed(String scheme, String host, String proxy) {
        Credentials environment = Credentials.of(
                Map.of(
                        "HTTPS_PROXY", "http://proxy.acme.com:3128",
                        "http_proxy", "plain.acme.com:80",
                        "no_proxy", "localhost, .internal"),
                temp);
        Proxy found = new ProxyRules(environment).proxy(scheme, host);
        String address = found.address() instanceof InetSocketAddress at ? at.getHostString() + ":" + at.getPort() : "";
        assertThat(address).isEqualTo(proxy);
    }
}
