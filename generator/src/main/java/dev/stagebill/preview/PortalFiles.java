package dev.stagebill.preview;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.eclipse.jetty.util.resource.ResourceFactory;

/**
 * Serves the files of the portal as it is at the moment of a request: each build replaces the folder, so nothing about it is kept. Folders
 * are not listed, and no path leads out of the portal.
 */
final class PortalFiles {
    /** What Jetty does not know or browsers would download instead of show. */
    private static final Map<String, String> TYPES = Map.of(
            "yaml", "text/plain;charset=utf-8",
            "yml", "text/plain;charset=utf-8",
            "md", "text/plain;charset=utf-8",
            "txt", "text/plain;charset=utf-8",
            "graphql", "text/plain;charset=utf-8",
            "proto", "text/plain;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json");

    private final ResourceService service = new ResourceService();
    private final MimeTypes.Mutable types = new MimeTypes.Mutable();

    PortalFiles() {
        service.setEtags(true);
        service.setAcceptRanges(true);
        service.setDirAllowed(false);
        service.setCacheControl("no-cache");
        TYPES.forEach(types::addMimeMapping);
    }

    ResourceService service() {
        return service;
    }

    void serve(PreviewState state, String path, Request request, Response response, Callback callback)
            throws IOException {
        Path folder = state.folder().orElseThrow();
        Optional<Path> found = locate(folder, path);
        if (found.isPresent() && Files.isDirectory(found.get()) && !path.endsWith("/")) {
            Response.sendRedirect(request, response, callback, withSlash(folder, found.get(), request));
            return;
        }
        Optional<Path> file = found.map(each -> Files.isDirectory(each) ? each.resolve("index.html") : each)
                .filter(Files::isRegularFile);
        if (file.isEmpty()) {
            notFound(state, folder, response, callback);
        } else if (isPage(file.get())) {
            page(state, file.get(), request, response, callback);
        } else {
            String type = types.getMimeByExtension(String.valueOf(file.get().getFileName()));
            ResourceHttpContent content =
                    new ResourceHttpContent(ResourceFactory.root().newResource(file.get()), type);
            service.doGet(request, response, callback, content);
        }
    }

    /** The file or folder that a path of an address names, when it lies in the portal, links included. */
    private static Optional<Path> locate(Path folder, String path) throws IOException {
        try {
            String relative = URIUtil.decodePath(path).replaceFirst("^/+", "");
            Path file = folder.resolve(relative).normalize();
            boolean inside = file.startsWith(folder)
                    && Files.exists(file)
                    && file.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(file) : Optional.empty();
        } catch (IllegalArgumentException | NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String withSlash(Path folder, Path found, Request request) {
        String path = "/" + folder.relativize(found).toString().replace('\\', '/') + "/";
        try {
            String query = request.getHttpURI().getQuery();
            return new URI(null, null, path, null).getRawPath() + (query == null ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    private static boolean isPage(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".html");
    }

    private static void page(PreviewState state, Path file, Request request, Response response, Callback callback)
            throws IOException {
        byte[] page = ReloadScript.addTo(Files.readAllBytes(file), state);
        String tag = "\"" + state.version() + "-" + Long.toHexString(checksum(page)) + "\"";
        response.getHeaders().put(HttpHeader.ETAG, tag);
        if (tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
            Response.writeError(request, response, callback, HttpStatus.NOT_MODIFIED_304);
            return;
        }
        Reply.send(response, callback, HttpStatus.OK_200, "text/html;charset=utf-8", page);
    }

    private static long checksum(byte[] bytes) {
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static void notFound(PreviewState state, Path folder, Response response, Callback callback)
            throws IOException {
        Path page = folder.resolve("404.html");
        byte[] body = Files.isRegularFile(page)
                ? Files.readAllBytes(page)
                : "<!doctype html><title>Not found</title><h1>Not found</h1>".getBytes(StandardCharsets.UTF_8);
        Reply.send(
                response,
                callback,
                HttpStatus.NOT_FOUND_404,
                "text/html;charset=utf-8",
                ReloadScript.addTo(body, state));
    }
}
