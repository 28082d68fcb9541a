package dev.stagebill.preview;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Shows a portal in browsers of this machine while it is edited: builds it, serves it, builds it again when something changes, and lets the
 * open pages load again. A build that fails leaves the previous portal and shows in the pages what is wrong.
 */
public final class PreviewServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int MORE_PORTS = 100;

    private final PreviewBuild build;
    private final Ports ports;
    private final ChangeWatcher watcher;
    private final EventStream events = new EventStream();
    private final Server server = new Server(threads());
    private final ServerConnector connector;
    private volatile PreviewState state = PreviewState.NOTHING;

    /**
     * Which port to listen on.
     *
     * @param first the port; 0: any free one
     * @param orNext whether one of the next hundred will do when it is taken
     */
    public record Ports(int first, boolean orNext) {}

    /**
     * A server that is not started.
     *
     * @param warnings told what limits the preview, such as too many folders to watch; called from a thread of its own
     */
    public PreviewServer(PreviewBuild build, Ports ports, Consumer<Diagnostic> warnings) {
        this.build = build;
        this.ports = ports;
        this.watcher = new ChangeWatcher(this::rebuild, warnings);
        this.connector = connector();
        server.addConnector(connector);
        server.setHandler(new HostGuard(new PortalHandler(() -> state, events)));
        server.setStopTimeout(0);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("preview");
        threads.setDaemon(true);
        return threads;
    }

    private ServerConnector connector() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        made.setHost(HOST);
        return made;
    }

    /**
     * Builds the portal for the first time, then listens and watches.
     *
     * @throws BuildStopped when no port is free
     */
    public void start() {
        open();
        rebuild();
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the preview server does not start", e);
        }
        watcher.start();
    }

    /** The port is taken before the first build, which can take long, so that a clash is told at once. */
    private void open() {
        int last = ports.first() == 0 || !ports.orNext() ? ports.first() : ports.first() + MORE_PORTS;
        for (int port = ports.first(); port <= last; port++) {
            connector.setPort(port);
            try {
                connector.open();
                return;
            } catch (IOException e) {
                if (!isTaken(e)) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw BuildStopped.configuration(
                Diagnostic.error("preview.port-taken", "port " + ports.first() + " is used by another program")
                        .hint("choose another one with --port, or --port 0 for any free one"));
    }

    private static boolean isTaken(Throwable e) {
        return e instanceof BindException || (e.getCause() != null && isTaken(e.getCause()));
    }

    /** Where the portal is shown. */
    public URI uri() {
        return URI.create("http://localhost:" + connector.getLocalPort() + "/");
    }

    /** Returns when the server has stopped, or this thread is interrupted. */
    public void awaitStop() {
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rebuild() {
        watcher.watch(build.watched());
        state = state.after(build.build());
        events.send(state);
    }

    @Override
    public void close() {
        watcher.close();
        events.close();
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the preview server does not stop", e);
        }
    }
}
