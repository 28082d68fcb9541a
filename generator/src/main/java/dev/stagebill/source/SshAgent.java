package dev.stagebill.source;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** Speaks to an ssh agent over its socket (draft-miller-ssh-agent), with what Java 17 has for that. */
final class SshAgent implements ConnectorFactory {
    private static final String NAME = "SSH_AUTH_SOCK";

    private final Optional<String> socket;

    SshAgent(Optional<String> socket) {
        this.socket = socket;
    }

    @Override
    public Connector create(@Nullable String identityAgent, File homeDirectory) throws IOException {
        String path = identityAgent == null || identityAgent.isBlank() || identityAgent.equals(NAME)
                ? socket.orElse("")
                : identityAgent;
        return new Connection(path);
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getName() {
        return "stagebill";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
        return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
        return new ConnectorDescriptor() {
            @Override
            public String getIdentityAgent() {
                return NAME;
            }

            @Override
            public String getDisplayName() {
                return "ssh agent";
            }
        };
    }

    private static final class Connection extends AbstractConnector {
        private final String path;
        private @Nullable SocketChannel channel;

        Connection(String path) {
            this.path = path;
        }

        @Override
        public boolean connect() {
            if (path.isEmpty()) {
                return false;
            }
            try {
                channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(path)));
                return true;
            } catch (IOException | RuntimeException e) {
                // Without an agent the key files are tried.
                return false;
            }
        }

        @Override
        public byte[] rpc(byte command, byte[] message) throws IOException {
            prepareMessage(command, message);
            SocketChannel open = channel;
            if (open == null) {
                throw new IOException("there is no connection to the ssh agent");
            }
            ByteBuffer request = ByteBuffer.wrap(message);
            while (request.hasRemaining()) {
                open.write(request);
            }
            int length = toLength(command, read(open, Integer.BYTES).array());
            return read(open, length).array();
        }

        private static ByteBuffer read(SocketChannel open, int length) throws IOException {
            ByteBuffer answer = ByteBuffer.allocate(length);
            while (answer.hasRemaining()) {
                if (open.read(answer) < 0) {
                    throw new EOFException("the ssh agent hung up");
                }
            }
            return answer;
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
