package dev.stagebill.preview;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets only requests through that were made for this machine by name and that only read. A page from elsewhere whose name was pointed at
 * this machine (DNS rebinding) still sends its own name.
 */
final class HostGuard extends Handler.Wrapper {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    HostGuard(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
        String host = Request.getServerName(request);
        if (host == null || !NAMES.contains(host.toLowerCase(Locale.ROOT))) {
            Reply.text(response, callback, HttpStatus.FORBIDDEN_403, "Only for localhost.\n");
            return true;
        }
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            Reply.text(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "Only GET and HEAD.\n");
            return true;
        }
        return super.handle(request, response, callback);
    }
}
