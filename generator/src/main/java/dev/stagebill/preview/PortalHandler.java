package dev.stagebill.preview;

import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests: the preview's own files under {@value #OWN}, everything else from the portal. */
final class PortalHandler extends Handler.Abstract {
    private static final String OWN = "/__stagebill/";

    private final Supplier<PreviewState> states;
    private final EventStream events;
    private final PortalFiles files = new PortalFiles();

    PortalHandler(Supplier<PreviewState> states, EventStream events) {
        this.states = states;
        this.events = events;
        addBean(files.service());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        PreviewState state = states.get();
        String path = Request.getPathInContext(request);
        if (path.startsWith(OWN)) {
            own(path.substring(OWN.length()), request, state, response, callback);
        } else if (state.folder().isEmpty()) {
            Reply.send(
                    response,
                    callback,
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "text/html;charset=utf-8",
                    ReloadScript.addTo(ErrorPage.html(state), state));
        } else {
            files.serve(state, path, request, response, callback);
        }
        return true;
    }

    private void own(String name, Request request, PreviewState state, Response response, Callback callback) {
        switch (name) {
            case "events" -> events(request, response, callback);
            case "status" -> Reply.send(response, callback, HttpStatus.OK_200, "application/json", Status.json(state));
            case "reload.js", "overlay.css" ->
                Reply.send(response, callback, HttpStatus.OK_200, OwnFiles.type(name), OwnFiles.bytes(name));
            default -> Reply.text(response, callback, HttpStatus.NOT_FOUND_404, "The preview has no such file.\n");
        }
    }

    private void events(Request request, Response response, Callback callback) {
        if (request.getMethod().equals("HEAD")) {
            Reply.send(response, callback, HttpStatus.OK_200, "text/event-stream;charset=utf-8", new byte[0]);
        } else {
            events.add(states.get(), response, callback);
        }
    }
}
