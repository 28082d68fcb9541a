package dev.stagebill.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a folder as a web server does, compressed where that helps, and counts what is sent. */
final class CountingServer implements AutoCloseable {
    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<Path, byte[]> ready = new ConcurrentHashMap<>();
    private final boolean pages;
    private long bytes;
    private long plain;
    private int requests;

    /** Pages themselves do not count. */
    CountingServer(Path folder) throws IOException {
        this(folder, false);
    }

    /** With or without what pages themselves are large. */
    CountingServer(Path folder, boolean pages) throws IOException {
        this.folder = folder;
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** What was sent since this was asked last. */
    synchronized Traffic traffic() {
        Traffic traffic = new Traffic(bytes, plain, requests);
        bytes = 0;
        plain = 0;
        requests = 0;
        return traffic;
    }

    /**
     * What was sent.
     *
     * @param bytes the bytes of the answers, compressed, without their headers
     * @param plain the same before they were compressed
     * @param requests how many answers
     */
    record Traffic(long bytes, long plain, int requests) {}

    /** Compresses a file before it is asked for, so that nobody waits for that. */
    void prepare(Path file) throws IOException {
        ready.put(file, compressed(Files.readAllBytes(file)));
    }

    /** Forgets what was prepared. */
    void forget() {
        ready.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        String name = file.getFileName().toString();
        long length = Files.size(file);
        byte[] content;
        if (name.matches(".*\\.(js|json|html|css)")) {
            content = ready.containsKey(file) ? ready.get(file) : compressed(Files.readAllBytes(file));
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        } else {
            content = Files.readAllBytes(file);
        }
        exchange.getResponseHeaders().set("Content-Type", type(name));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
        if (pages || !name.endsWith(".html")) {
            count(content.length, length);
        }
    }

    private synchronized void count(int length, long before) {
        bytes += length;
        plain += before;
        requests++;
    }

    private static String type(String name) {
        return name.endsWith(".css") ? "text/css; charset=utf-8"
                : name.endsWith(".js") ? "text/javascript; charset=utf-8"
                : name.endsWith(".html") ? "text/html; charset=utf-8"
                : name.endsWith(".json") ? "application/json" : "application/octet-stream";
    }

    /** With the level that web servers have by default. */
    static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
