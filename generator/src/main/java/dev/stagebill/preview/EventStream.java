package dev.stagebill.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells open pages of each build, by server-sent events (HTML standard, section 9.2). */
final class EventStream implements AutoCloseable {
    /** Less than the 30 seconds after which the server closes a silent connection. */
    private static final int PULSE_SECONDS = 10;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "preview-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> pulse = clock.scheduleAtFixedRate(
            () -> listeners.forEach(listener -> listener.send(": still here\n\n")),
            PULSE_SECONDS,
            PULSE_SECONDS,
            TimeUnit.SECONDS);

    /** Tells one more page of the state now and of every later one, until it goes away. */
    void add(PreviewState state, Response response, Callback callback) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Listener listener = new Listener(response, callback);
        listeners.add(listener);
        listener.send("retry: 1000\n\n" + text(state));
    }

    /** Tells all pages. */
    void send(PreviewState state) {
        listeners.forEach(listener -> listener.send(text(state)));
    }

    private static String text(PreviewState state) {
        return "event: build\ndata: {\"attempt\":" + state.attempt() + ",\"version\":" + state.version()
                + ",\"failed\":" + state.failed() + "}\n\n";
    }

    @Override
    public void close() {
        pulse.cancel(false);
        clock.shutdownNow();
        listeners.forEach(Listener::end);
    }

    /** One page. While something is on its way to it, only the newest of what comes next is kept. */
    private final class Listener implements Callback {
        private final Response response;
        private final Callback whole;
        private Optional<String> next = Optional.empty();
        private boolean busy;

        Listener(Response response, Callback whole) {
            this.response = response;
            this.whole = whole;
        }

        void send(String text) {
            synchronized (this) {
                if (busy) {
                    next = Optional.of(text);
                    return;
                }
                busy = true;
            }
            response.write(false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), this);
        }

        @Override
        public void succeeded() {
            Optional<String> waiting;
            synchronized (this) {
                busy = false;
                waiting = next;
                next = Optional.empty();
            }
            waiting.ifPresent(this::send);
        }

        @Override
        public void failed(Throwable gone) {
            if (listeners.remove(this)) {
                whole.failed(gone);
            }
        }

        void end() {
            if (listeners.remove(this)) {
                whole.succeeded();
            }
        }
    }
}
