package dev.stagebill.source;

import static dev.stagebill.source.Portal.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHttpTest {
    private static final String SECRET = "s3cr3t-t0ken";

    @TempDir
    Path temp;

    private FixtureRepository repository;
    private GitHttpServer server;
    private Portal portal;

    @BeforeEach
    void start() throws IOException {
        repository = FixtureRepository.at(temp.resolve("shop.git"));
        repository.on("main").file("README.md", "# Shop").commit();
        server = new GitHttpServer(repository);
        portal = new Portal(temp.resolve("portal")).only(git(server.url()));
    }

    @AfterEach
    void stop() {
        server.close();
        repository.close();
    }

    private Credentials environment(Map<String, String> variables) {
        return Credentials.of(variables, temp.resolve("home"));
    }

    private void assertRead() {
        try (Sources sources = portal.crawl()) {
            assertThat(portal.findings()).isEmpty();
            assertThat(Portal.text(sources.trees().get(0), "README.md")).isEqualTo("# Shop");
        }
    }

    private Diagnostic refused() {
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees()).isEmpty();
        }
        assertThat(portal.findings()).hasSize(1);
        return portal.findings().get(0);
    }

    @Test
    void aPublicRepositoryIsReadWithoutCredentials() {
        portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
        assertRead();
        assertThat(server.authorizations).containsOnly("");
    }

    @Test
    void aTokenOfTheEnvironmentIsSentWhenTheHostAsks() {
        server.wants("x-access-token", SECRET);
        portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
        assertRead();
        assertThat(server.authorizations)
                .startsWith("")
                .contains(GitHttpServer.basic(new Login("x-access-token", SECRET)));
    }

    @Test
    void userAndPasswordOfTheEnvironmentAreSent() {
        server.wants("ada", SECRET);
        portal.credentials(environment(Map.of("STAGEBILL_GIT_USERNAME", "ada", "STAGEBILL_GIT_PASSWORD", SECRET)));
        assertRead();
    }

    @Test
    void theTokenForAHostIsPreferred() {
        server.wants("ada", SECRET);
        portal.credentials(environment(Map.of(
                "STAGEBILL_GIT_TOKEN", "of another host",
                "STAGEBILL_GIT_TOKEN_LOCALHOST", SECRET,
                "STAGEBILL_GIT_USERNAME_LOCALHOST", "ada")));
        assertRead();
        assertThat(server.authorizations).allMatch(sent -> !sent.contains("another"));
    }

    @Test
    void withTwoHostsATokenWithoutHostIsForNeither() {
        server.wants("x-access-token", SECRET);
        portal.and(git("https://git.invalid/other.git"));
        portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
        portal.crawl().close();
        assertThat(server.authorizations).containsOnly("");
        assertThat(portal.findings())
                .anySatisfy(finding -> assertThat(finding.hint().orElse("")).contains("STAGEBILL_GIT_TOKEN_LOCALHOST"));
    }

    @Test
    void theNextLoginIsTriedWhenOneIsRefused() throws IOException {
        server.wants("ada", SECRET);
        Path home = Files.createDirectories(temp.resolve("home"));
        String port = server.url().replaceAll(".*:(\\d+)/.*", "$1");
        Files.writeString(home.resolve(".git-credentials"), "http://bo:wrong@localhost:" + port + "\n");
        Files.writeString(home.resolve(".netrc"), "machine localhost login ada password " + SECRET + "\n");
        portal.credentials(environment(Map.of()));
        assertRead();
    }

    @Test
    void credentialsInTheAddressAreUsedAndNeverShownOrStored() throws IOException {
        server.wants("ada", SECRET);
        portal.only(git(server.url().replace("http://", "http://ada:" + SECRET + "@")));
        assertRead();
        server.close();
        try (Sources sources = portal.crawl()) {
            assertThat(sources.trees().get(0).origin().toString()).doesNotContain(SECRET);
        }
        assertThat(portal.findings()).hasSize(1);
        assertThat(portal.findings().toString()).doesNotContain(SECRET).doesNotContain("ada");
        assertNotStored();
    }

    @Test
    void nothingThatIsStoredHoldsTheToken() throws IOException {
        server.wants("x-access-token", SECRET);
        portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
        assertRead();
        assertNotStored();
    }

    private void assertNotStored() throws IOException {
        try (Stream<Path> files = Files.walk(portal.cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain(SECRET);
                assertThat(file.toString()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void aRefusedTokenIsAFindingThatSaysWhichVariableToSet() {
        server.wants("x-access-token", "something else");
        portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
        Diagnostic finding = refused();
        assertThat(finding.code()).isEqualTo("source.unreachable");
        assertThat(finding.hint().orElse("")).contains("STAGEBILL_GIT_TOKEN_LOCALHOST");
        assertThat(finding.toString()).doesNotContain(SECRET);
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        try (GitHttpServer old = new GitHttpServer(repository).redirectsTo(server.url())) {
            portal.only(git(old.url()));
            assertRead();
        }
    }

    @Test
    void credentialsAreNotSentToWhereARedirectLeads() throws IOException {
        server.wants("x-access-token", SECRET);
        try (GitHttpServer first =
                new GitHttpServer(repository).wants("x-access-token", SECRET).redirectsTo(server.url("127.0.0.1"))) {
            portal.only(git(first.url()));
            portal.credentials(environment(Map.of("STAGEBILL_GIT_TOKEN", SECRET)));
            refused();
            assertThat(first.authorizations).anyMatch(sent -> !sent.isEmpty());
            assertThat(server.authorizations).isNotEmpty().containsOnly("");
        }
    }

    @Test
    void aHostThatIsNotThereIsAFinding() {
        server.close();
        assertThat(refused().message()).contains("does not answer");
    }

    @Test
    void anAddressWithoutRepositoryIsAFinding() throws IOException {
        server.close();
        var empty = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("localhost", 0), 0);
        empty.start();
        try {
            portal.only(git("http://localhost:" + empty.getAddress().getPort() + "/acme/shop.git"));
            assertThat(refused().message()).contains("there is no repository at this address");
        } finally {
            empty.stop(0);
        }
    }

    @Test
    void tokensAreOnlySentOverHttpsOrToThisMachine() throws Exception {
        List<Login> logins = List.of(new Login("ada", SECRET));
        var http = new org.eclipse.jgit.transport.URIish("http://git.example/x");
        var https = new org.eclipse.jgit.transport.URIish("https://git.example/x");
        var user = new org.eclipse.jgit.transport.CredentialItem.Username();
        var password = new org.eclipse.jgit.transport.CredentialItem.Password();
        assertThat(new GitLogin(http, logins).get(http, user, password)).isFalse();
        assertThat(new GitLogin(https, logins).get(http, user, password)).isFalse();
        assertThat(new GitLogin(https, logins).get(https.setHost("evil.example"), user, password))
                .isFalse();
        assertThat(new GitLogin(https, logins).get(https.setPort(8443), user, password))
                .isFalse();
        assertThat(password.getValue()).isNull();
        assertThat(new GitLogin(https, logins).get(https, user, password)).isTrue();
        assertThat(password.getValue()).isEqualTo(SECRET.toCharArray());
    }
}
