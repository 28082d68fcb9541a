package dev.stagebill.source;

import static dev.stagebill.source.Portal.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSshTest {
    @TempDir
    Path temp;

    private FixtureRepository repository;
    private SshServer server;
    private KeyPair hostKey;
    private PublicKey allowed;
    private Path home;
    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        repository = FixtureRepository.at(temp.resolve("shop.git"));
        repository.on("main").file("README.md", "# Shop").commit();
        hostKey = elliptic();
        server = SshServer.setUpDefaultServer();
        server.setHost("localhost");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("git") && KeyUtils.compareKeys(key, allowed));
        server.setCommandFactory((channel, command) -> new Upload());
        server.start();
        home = Files.createDirectories(temp.resolve("home"));
        Files.createDirectories(home.resolve(".ssh"));
        String url = "ssh://git@localhost:" + server.getPort() + "/acme/shop.git";
        portal = new Portal(temp.resolve("portal")).only(git(url)).credentials(Credentials.of(Map.of(), home));
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
        repository.close();
    }

    private static KeyPair elliptic() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /** Gives the user a key that the server accepts. */
    private void useKey(KeyPair key, String file) throws Exception {
        allowed = key.getPublic();
        try (OutputStream out = Files.newOutputStream(home.resolve(".ssh").resolve(file))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
        }
    }

    private void trustHost(KeyPair key) throws IOException {
        Files.writeString(
                home.resolve(".ssh/known_hosts"),
                "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private void assertRead() {
        try (Sources sources = portal.crawl()) {
            assertThat(portal.findings()).isEmpty();
            assertThat(Portal.text(sources.trees().get(0), "README.md")).isEqualTo("# Shop");
        }
    }

    @Test
    void aKeyFileOpensTheDoor() throws Exception {
        useKey(elliptic(), "id_ecdsa");
        trustHost(hostKey);
        assertRead();
    }

    @Test
    void anEd25519KeyOpensTheDoor() throws Exception {
        KeyPairGenerator generator = SecurityUtils.getKeyPairGenerator("EdDSA");
        generator.initialize(255);
        useKey(generator.generateKeyPair(), "id_ed25519");
        trustHost(hostKey);
        assertRead();
    }

    @Test
    void aHostThatIsNotKnownIsNotTrusted() throws Exception {
        useKey(elliptic(), "id_ecdsa");
        portal.crawl().close();
        assertThat(portal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("source.unreachable");
            assertThat(finding.hint().orElse("")).contains("known_hosts");
        });
        assertThat(home.resolve(".ssh/known_hosts")).doesNotExist();
    }

    @Test
    void aHostWithAnotherKeyIsNotTrusted() throws Exception {
        useKey(elliptic(), "id_ecdsa");
        trustHost(elliptic());
        portal.crawl().close();
        assertThat(portal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint().orElse("")).contains("known_hosts"));
    }

    @Test
    void withoutAKeyTheFindingSaysWhatToDo() throws Exception {
        trustHost(hostKey);
        portal.crawl().close();
        assertThat(portal.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint().orElse("")).contains("ssh agent"));
    }

    @Test
    void anAgentIsSpokenToOverItsSocket() throws Exception {
        Path socket = Files.createTempDirectory("agent").resolve("s");
        ServerSocketChannel listening;
        try {
            listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (UnsupportedOperationException e) {
            assumeThat(e).as("this system has no such sockets").isNull();
            return;
        }
        try (listening) {
            listening.bind(UnixDomainSocketAddress.of(socket));
            CompletableFuture<byte[]> asked = CompletableFuture.supplyAsync(() -> answerOnce(listening));
            try (Connector connector =
                    new SshAgent(Optional.of(socket.toString())).create("SSH_AUTH_SOCK", home.toFile())) {
                assertThat(connector.connect()).isTrue();
                assertThat(connector.rpc((byte) 11)).containsExactly(12, 0, 0, 0, 0);
            }
            assertThat(asked.get()).containsExactly(0, 0, 0, 1, 11);
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(socket.getParent());
        }
        try (Connector nobody = new SshAgent(Optional.of(socket.toString())).create("", home.toFile())) {
            assertThat(nobody.connect()).isFalse();
        }
    }

    /** An agent without keys. */
    private static byte[] answerOnce(ServerSocketChannel listening) {
        try (SocketChannel caller = listening.accept()) {
            ByteBuffer request = ByteBuffer.allocate(5);
            while (request.hasRemaining()) {
                caller.read(request);
            }
            caller.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 5, 12, 0, 0, 0, 0}));
            return request.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server runs, whatever it is asked for. */
    private final class Upload implements Command {
        private InputStream in;
        private OutputStream out;
        private OutputStream err;
        private ExitCallback exit;

        @Override
        public void start(ChannelSession channel, Environment environment) {
            String protocol = environment.getEnv().getOrDefault("GIT_PROTOCOL", "");
            Thread thread = new Thread(() -> run(protocol), "upload");
            thread.setDaemon(true);
            thread.start();
        }

        private void run(String protocol) {
            try {
                UploadPack pack = new UploadPack(repository.repository());
                pack.setExtraParameters(List.of(protocol.split(":", -1)));
                pack.upload(in, out, err);
                out.flush();
                exit.onExit(0);
            } catch (IOException e) {
                exit.onExit(1);
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            // the thread ends with its streams
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            err = stream;
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }
    }
}
