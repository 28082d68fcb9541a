package dev.stagebill.source;

import dev.stagebill.config.PortalConfig;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.sshd.JGitKeyCache;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;
import org.jspecify.annotations.Nullable;

/** How git hosts are spoken to during one crawl: who we say we are, and the cache of clones. */
final class GitAccess implements AutoCloseable {
    private final Credentials credentials;
    private final CloneCache clones;
    private final Set<String> hosts;
    private @Nullable SshdSessionFactory ssh;

    GitAccess(PortalConfig config, Credentials credentials) {
        QuietSystem.install();
        this.credentials = credentials;
        this.clones = new CloneCache(config.cache().resolve("repositories"), config.offline(), new Remote(this));
        this.hosts = config.sources().stream()
                .flatMap(source -> source.git().stream())
                .flatMap(text -> httpHost(text, config.folder()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> httpHost(String text, Path folder) {
        try {
            Address address = Address.of(text, folder);
            return address.host().filter(host -> address.isHttp()).map(host -> host.toLowerCase(Locale.ROOT));
        } catch (CrawlFault e) {
            return Optional.empty();
        }
    }

    CloneCache clones() {
        return clones;
    }

    GitLogin login(Address address) {
        List<Login> logins = new ArrayList<>(address.login().stream().toList());
        if (address.isHttp()) {
            address.host()
                    .ifPresent(host ->
                            logins.addAll(credentials.logins(host, address.uri().getPort(), hosts.size() == 1)));
        }
        return new GitLogin(address.uri(), logins);
    }

    /** Lets a transport speak ssh with the user's keys, and http over the proxy of the environment. */
    void configure(Transport transport) {
        if (transport instanceof TransportHttp speaker) {
            speaker.setHttpConnectionFactory(new ProxyRules(credentials));
        }
        if (transport instanceof SshTransport speaker) {
            speaker.setSshSessionFactory(ssh());
        }
    }

    private synchronized SshdSessionFactory ssh() {
        if (ssh == null) {
            File home = credentials.home().orElse(clones.folder()).toFile();
            ssh = new SshdSessionFactoryBuilder()
                    .setPreferredAuthentications("publickey")
                    .setHomeDirectory(home)
                    .setSshDirectory(new File(home, ".ssh"))
                    .setConnectorFactory(new SshAgent(credentials.variable("SSH_AUTH_SOCK")))
                    .build(new JGitKeyCache());
        }
        return ssh;
    }

    @Override
    public synchronized void close() {
        if (ssh != null) {
            ssh.close();
        }
    }
}
