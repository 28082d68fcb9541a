package dev.stagebill.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PreviewServerTest {
    private static final PreviewServer.Ports ANY = new PreviewServer.Ports(0, false);

    @TempDir
    private Path folder;

    private Path source;
    private CopyingBuild build;
    private PreviewServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @BeforeEach
    void prepare() throws IOException {
        folder = folder.toRealPath();
        source = Files.createDirectories(folder.resolve("source"));
        write("index.html", "<html><head><title>Home</title></head><body>first</body></html>");
        write("404.html", "<html><head></head><body>lost</body></html>");
        write("docs/index.html", "docs");
        write("assets/empty/keep.txt", "x");
        write("app.js", "let a = 'ü';");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        build = new CopyingBuild(source, folder.resolve("site"));
        server = new PreviewServer(build, ANY, warning -> {});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pageIsServedWithTheScriptThatThePublishedFileDoesNotHave() throws Exception {
        server.start();
        HttpResponse<String> reply = get("");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type")).contains("text/html;charset=utf-8");
        assertThat(reply.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(reply.body())
                .isEqualTo("<html><head><title>Home</title>"
                        + "<script defer src=\"/__stagebill/reload.js?version=1&amp;attempt=1\"></script>"
                        + "</head><body>first</body></html>");
        assertThat(folder.resolve("site/index.html")).content().doesNotContain("__stagebill");
    }

    @ParameterizedTest
    @CsvSource({
        "app.js,text/javascript;charset=utf-8",
        "style.css,text/css;charset=utf-8",
        "data.json,application/json",
        "logo.svg,image/svg+xml",
        "photo.png,image/png",
        "catalog-info.yaml,text/plain;charset=utf-8",
        "ledger.proto,text/plain;charset=utf-8"
    })
    void filesHaveTheirTypes(String name, String type) throws Exception {
        write(name, "content");
        server.start();
        HttpResponse<String> reply = get(name);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase(type);
        assertThat(reply.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void unchangedFilesAreNotSentAgain() throws Exception {
        server.start();
        for (String path : List.of("app.js", "index.html")) {
            String tag = get(path).headers().firstValue("etag").orElseThrow();
            HttpResponse<String> again = send(request(path).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void partsAndHeadsOfFilesAreServed() throws Exception {
        write("long.txt", "0123456789");
        server.start();
        HttpResponse<String> part = send(request("long.txt").header("Range", "bytes=2-4"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        for (String path : List.of("long.txt", "index.html", "__stagebill/events")) {
            HttpResponse<String> head = send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void missingFileShowsThePortalsOwnPage() throws Exception {
        server.start();
        HttpResponse<String> reply = get("no/such/page.html");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("lost", "reload.js");
    }

    @Test
    void folderWithoutSlashIsRedirectedToItsPage() throws Exception {
        server.start();
        HttpResponse<String> reply = get("docs?q=1");
        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(server.uri().resolve(reply.headers().firstValue("location").orElseThrow()))
                .isEqualTo(server.uri().resolve("/docs/?q=1"));
        assertThat(get("docs/").body()).startsWith("docs");
    }

    @Test
    void foldersAreNotListed() throws Exception {
        server.start();
        assertThat(get("assets/empty/").statusCode()).isEqualTo(404);
        assertThat(get("assets/empty/").body()).doesNotContain("keep.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/docs/../../secret.txt",
                "/docs/..;/..;/secret.txt",
                "/%252e%252e/secret.txt",
                "/..%5csecret.txt",
                "/link.txt",
                "/linked/secret.txt",
                "//secret.txt/..//../secret.txt",
                "/a%00.txt",
                "/%c0%ae%c0%ae/secret.txt"
            })
    void noPathLeadsOutOfThePortal(String path) throws Exception {
        server.start();
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("site/linked"), folder);
        String reply = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(reply)
                .matches("(?s)HTTP/1\\.1 40[04] .*")
                .doesNotContain("secret\n")
                .doesNotEndWith("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example,403",
        "evil.example:8000,403",
        "localhost.evil.example,403",
        "127.0.0.2,403",
        "localhost,200",
        "LOCALHOST:1234,200",
        "127.0.0.1,200",
        "[::1]:80,200"
    })
    void onlyNamesOfThisMachineAreAnswered(String host, int status) throws Exception {
        server.start();
        for (String path : List.of("/", "/__stagebill/status")) {
            String reply = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(reply).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void nothingCanBeSentToTheServer() throws Exception {
        server.start();
        HttpResponse<String> reply = send(request("").POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("allow")).contains("GET, HEAD");
    }

    @Test
    void changeIsBuiltServedAndToldToOpenPages() throws Exception {
        server.start();
        Iterator<String> events = events();
        assertThat(next(events)).isEqualTo("{\"attempt\":1,\"version\":1,\"failed\":false}");
        write("index.html", "second");
        assertThat(next(events)).isEqualTo("{\"attempt\":2,\"version\":2,\"failed\":false}");
        assertThat(get("").body()).startsWith("second").contains("reload.js?version=2");
    }

    @Test
    void changeInANewFolderIsNoticed() throws Exception {
        server.start();
        Iterator<String> events = events();
        next(events);
        write("new/deep/page.html", "one");
        assertThat(next(events)).contains("\"attempt\":2");
        write("new/deep/page.html", "two");
        assertThat(next(events)).contains("\"attempt\":3");
        assertThat(get("new/deep/page.html").body()).startsWith("two");
    }

    @Test
    void failedBuildLeavesTheLastPortalAndTellsWhy() throws Exception {
        server.start();
        Iterator<String> events = events();
        next(events);
        write("fail", "titel is no key");
        assertThat(next(events)).isEqualTo("{\"attempt\":2,\"version\":1,\"failed\":true}");
        assertThat(get("").body()).contains("first");
        assertThat(get("__stagebill/status").body())
                .contains("\"version\":1", "titel is no key", "stagebill.yaml:3:1", "config.unknown-key", "look at it");
        Files.delete(source.resolve("fail"));
        assertThat(next(events)).isEqualTo("{\"attempt\":3,\"version\":3,\"failed\":false}");
        assertThat(get("__stagebill/status").body()).contains("\"findings\":[]");
    }

    @Test
    void failedFirstBuildShowsWhatIsWrongAsText() throws Exception {
        write("fail", "<script>alert(1)</script>");
        server.start();
        HttpResponse<String> reply = get("any/page");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        "stagebill.yaml:3:1",
                        "reload.js?version=0&amp;attempt=1")
                .doesNotContain("<script>alert");
        Iterator<String> events = events();
        next(events);
        Files.delete(source.resolve("fail"));
        assertThat(next(events)).contains("\"version\":2");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void ownScriptAndStylesAreServed() throws Exception {
        server.start();
        assertThat(get("__stagebill/reload.js?version=1").headers().firstValue("content-type"))
                .contains("text/javascript;charset=utf-8");
        assertThat(get("__stagebill/overlay.css").statusCode()).isEqualTo(200);
        assertThat(get("__stagebill/other").statusCode()).isEqualTo(404);
        assertThat(get("__stagebill/../../secret.txt").statusCode()).isIn(400, 404);
    }

    @Test
    void takenPortIsToldBeforeAnythingIsBuilt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PreviewServer.Ports ports = new PreviewServer.Ports(taken.getLocalPort(), false);
            try (PreviewServer second = new PreviewServer(build, ports, warning -> {})) {
                BuildStopped stop = catchThrowableOfType(BuildStopped.class, second::start);
                assertThat(stop.reason()).isEqualTo(BuildStopped.Cause.CONFIGURATION);
                assertThat(stop).hasMessageContaining("port " + taken.getLocalPort() + " is used");
            }
            assertThat(build.count()).isZero();
        }
    }

    @Test
    void nextFreePortWillDoWhenNoneWasAskedFor() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PreviewServer.Ports ports = new PreviewServer.Ports(taken.getLocalPort(), true);
            try (PreviewServer second = new PreviewServer(build, ports, warning -> {})) {
                second.start();
                assertThat(second.uri().getPort()).isGreaterThan(taken.getLocalPort());
            }
        }
    }

    @Test
    void closingEndsOpenEventStreams() throws Exception {
        server.start();
        Iterator<String> events = events();
        next(events);
        server.close();
        server.awaitStop();
        assertThat(isOver(events)).isTrue();
    }

    private static boolean isOver(Iterator<String> events) {
        try {
            while (events.hasNext()) {
                events.next();
            }
            return true;
        } catch (java.io.UncheckedIOException e) {
            return true;
        }
    }

    private Iterator<String> events() throws Exception {
        HttpRequest request = request("__stagebill/events").build();
        HttpResponse<java.util.stream.Stream<String>> reply = client.send(request, BodyHandlers.ofLines());
        assertThat(reply.headers().firstValue("content-type")).contains("text/event-stream;charset=utf-8");
        return reply.body().iterator();
    }

    /** The data of the next event; waits for it. */
    private static String next(Iterator<String> events) {
        while (events.hasNext()) {
            String line = events.next();
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
        throw new AssertionError("the stream of events ended");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Publishes a folder as it is; a file called {@code fail} in it makes the build fail with its text. */
    private static final class CopyingBuild implements PreviewBuild {
        private final Path source;
        private final Path output;
        private int count;

        CopyingBuild(Path source, Path output) {
            this.source = source;
            this.output = output;
        }

        synchronized int count() {
            return count;
        }

        @Override
        public Watched watched() {
            return new Watched(java.util.Set.of(source), java.util.Set.of(output));
        }

        @Override
        public synchronized Outcome build() {
            count++;
            try {
                Path fail = source.resolve("fail");
                return Files.exists(fail) ? failure(Files.readString(fail)) : publish();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static Outcome failure(String message) {
            return Outcome.failed(List.of(Diagnostic.error("config.unknown-key", message)
                    .at(SourceLocation.ofFile("stagebill.yaml").at(3, 1))
                    .hint("look at it")));
        }

        private Outcome publish() throws IOException {
            dev.stagebill.output.Staging staging = dev.stagebill.output.Staging.beside(output);
            staging.write(dev.stagebill.output.Staging.MARKER, stream -> stream.write('x'));
            try (java.util.stream.Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = source.relativize(file).toString();
                    staging.write(
                            new dev.stagebill.output.OutputPath(name),
                            stream -> stream.write(Files.readAllBytes(file)));
                }
            }
            return Outcome.published(staging.publish().folder());
        }
    }
}
