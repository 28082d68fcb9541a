package dev.stagebill.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;

/** A server of static files as plain as they come: no index documents, the page for missing addresses at every depth. */
final class PortalServer {
    /** Portals need not be at the root of their host. */
    private static final String SUB_PATH = "/some/sub-path/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final HttpServer server;

    private PortalServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Serves a folder, which may come into being later, until the process ends. */
    static PortalServer of(Path folder) {
        // Header and body are two packets: without this, each answer waits for the acknowledgement of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            PortalServer portal = new PortalServer(folder, server);
            server.createContext("/", portal::answer);
            server.setExecutor(Executors.newFixedThreadPool(4, PortalServer::daemon));
            server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the folder, ending in a slash. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + SUB_PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = path.startsWith(SUB_PATH)
                    ? folder.resolve(path.substring(SUB_PATH.length())).normalize()
                    : folder;
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
            exchange.getResponseHeaders().set("Content-Type", found ? type(path) : TYPES.get("html"));
            if (path.startsWith(SUB_PATH + "assets/")) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=3600, immutable");
            }
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "portal-server");
        thread.setDaemon(true);
        return thread;
    }
}
