package dev.stagebill.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @TempDir
    Path home;

    private List<Login> logins(Map<String, String> environment, String host) {
        return Credentials.of(environment, home).logins(host, -1, true);
    }

    @Test
    void theVariableOfAHostIsItsNameInCapitals() {
        assertThat(Credentials.tokenVariable("git-01.acme.com")).isEqualTo("STAGEBILL_GIT_TOKEN_GIT_01_ACME_COM");
        assertThat(logins(Map.of("STAGEBILL_GIT_TOKEN_GIT_01_ACME_COM", "t"), "git-01.acme.com"))
                .containsExactly(new Login("x-access-token", "t"));
    }

    @ParameterizedTest
    @CsvSource({"github.com, x-access-token", "gitlab.acme.com, oauth2", "bitbucket.org, x-token-auth"})
    void hostsGetTheUserNameTheyWantBesideAToken(String host, String user) {
        assertThat(logins(Map.of("STAGEBILL_GIT_TOKEN", "t"), host)).containsExactly(new Login(user, "t"));
        assertThat(logins(Map.of("STAGEBILL_GIT_TOKEN", "t", "STAGEBILL_GIT_USERNAME", "me"), host))
                .containsExactly(new Login("me", "t"));
    }

    @Test
    void aPasswordWithoutUserAndABlankTokenAreNothing() {
        assertThat(logins(Map.of("STAGEBILL_GIT_PASSWORD", "p"), "h")).isEmpty();
        assertThat(logins(Map.of("STAGEBILL_GIT_TOKEN", " "), "h")).isEmpty();
    }

    @Test
    void theCredentialStoreOfGitIsRead() throws IOException {
        Files.writeString(home.resolve(".git-credentials"), """
                https://ada:p%40ss+word@git.acme.com
                https://bo:x@git.acme.com:8443
                nonsense
                https://cy:y@other.com
                """);
        assertThat(logins(Map.of(), "git.acme.com")).containsExactly(new Login("ada", "p@ss+word"));
        assertThat(Credentials.of(Map.of(), home).logins("git.acme.com", 8443, true))
                .containsExactly(new Login("bo", "x"));
    }

    @Test
    void netrcIsReadWithoutItsDefaultAndItsMacros() throws IOException {
        Files.writeString(home.resolve(".netrc"), """
                # machine git.acme.com login comment password comment
                macdef init
                machine git.acme.com login macro password macro

                machine other.com
                  login bo
                  password no
                machine git.acme.com password first login ada
                default login any password any
                """);
        assertThat(logins(Map.of(), "git.acme.com")).containsExactly(new Login("ada", "first"));
        assertThat(logins(Map.of(), "third.com")).isEmpty();
    }

    @Test
    void theEnvironmentComesBeforeFiles() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine h login n password n");
        assertThat(logins(Map.of("STAGEBILL_GIT_TOKEN", "t"), "h"))
                .containsExactly(new Login("x-access-token", "t"), new Login("n", "n"));
    }

    @Test
    void nothingOfItIsShown() {
        assertThat(new Login("ada", "secret").toString()).doesNotContain("ada").doesNotContain("secret");
        assertThat(Credentials.of(Map.of("STAGEBILL_GIT_TOKEN", "secret"), home).toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:secret@host/x: not authorized",
                "https://secret@host/x",
                "cannot open ada:secret@host",
                "https://host/x?access_token=secret",
                "https://ada:se/secret@host/x"
            })
    void secretsAreTakenOutOfMessages(String message) {
        assertThat(Secrets.hide(message)).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:secret@host/a/shop.git, https://host/a/shop.git, shop",
        "https://secret@host/a/shop/, https://host/a/shop/, shop",
        "git@host:a/shop.git, host:a/shop.git, shop",
        "ssh://ada:secret@host:22/a/shop.git, ssh://host:22/a/shop.git, shop",
    })
    void anAddressIsShownWithoutWhoWeAre(String text, String shown, String name) {
        Address address = Address.of(text, home);
        assertThat(address.shown()).isEqualTo(shown);
        assertThat(address.name()).isEqualTo(name);
        assertThat(address.uri().toString()).doesNotContain("secret");
        assertThat(address.uri().toPrivateString()).doesNotContain("secret");
    }

    @Test
    void theSameRepositoryHasTheSameFolderInTheCache() {
        String plain = Address.of("https://host/a/shop.git", home).cacheName();
        assertThat(Address.of("https://ada:pw@HOST/a/shop/", home).cacheName()).isEqualTo(plain);
        assertThat(Address.of("https://host/b/shop.git", home).cacheName()).isNotEqualTo(plain);
        assertThat(Address.of("https://host:8443/a/shop.git", home).cacheName()).isNotEqualTo(plain);
    }

    @Test
    void aPathIsAnAddressRelativeToThePortal() {
        assertThat(Address.of("../shop.git", home.resolve("portal")).uri().getPath())
                .endsWith(home.getFileName() + "/shop.git");
    }
}
