package dev.stagebill.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A git host on this machine: one repository over smart http, behind a password if wanted. Remembers who said what. */
final class GitHttpServer implements AutoCloseable {
    /** The {@code Authorization} headers of all requests, empty where there was none. */
    final List<String> authorizations = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FixtureRepository repository;
    private Optional<Login> wanted = Optional.empty();
    private Optional<String> elsewhere = Optional.empty();

    GitHttpServer(FixtureRepository repository) throws IOException {
        this.repository = repository;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Lets in only who knows this. */
    GitHttpServer wants(String user, String password) {
        wanted = Optional.of(new Login(user, password));
        return this;
    }

    /** Sends everybody who is let in to another address. */
    GitHttpServer redirectsTo(String address) {
        elsewhere = Optional.of(address);
        return this;
    }

    String url() {
        return url("localhost");
    }

    String url(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/acme/shop.git";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            authorizations.add(authorization);
            if (wanted.isPresent() && !basic(wanted.get()).equals(authorization)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (elsewhere.isPresent()) {
                exchange.getResponseHeaders()
                        .add(
                                "Location",
                                elsewhere.get() + "/info/refs?"
                                        + exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            } else if (exchange.getRequestURI().getPath().endsWith("/info/refs")) {
                advertise(exchange);
            } else {
                upload(exchange);
            }
        }
    }

    static String basic(Login login) {
        byte[] text = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(text);
    }

    private UploadPack pack(HttpExchange exchange) {
        UploadPack pack = new UploadPack(repository.repository());
        pack.setBiDirectionalPipe(false);
        String protocol = exchange.getRequestHeaders().getFirst("Git-Protocol");
        if (protocol != null) {
            pack.setExtraParameters(List.of(protocol.split(":", -1)));
        }
        return pack;
    }

    private void advertise(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-advertisement");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            PacketLineOut out = new PacketLineOut(body);
            out.writeString("# service=git-upload-pack\n");
            out.end();
            pack(exchange).sendAdvertisedRefs(new RefAdvertiser.PacketLineOutRefAdvertiser(out), "git-upload-pack");
        }
    }

    private void upload(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-result");
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                pack(exchange).upload(in, body, null);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
