package dev.stagebill.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.logging.LogEntries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser asked for and how it ended, read from its own events ("Network" domain of the DevTools protocol). */
final class Traffic {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    private Traffic() {}

    /** The traffic that a performance log tells of. */
    static Traffic of(LogEntries log) {
        Traffic traffic = new Traffic();
        log.forEach(entry -> traffic.read(JSON.readTree(entry.getMessage()).path("message")));
        return traffic;
    }

    /** The addresses that were asked for, without those that hold their own content. */
    List<String> addresses() {
        return addresses.values().stream()
                .filter(address -> !address.matches("(?s)(data|blob|about):.*"))
                .distinct()
                .toList();
    }

    /** The requests that found nothing, each with the reason. A request that was given up because its page was left is none. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void read(JsonNode event) {
        JsonNode values = event.path("params");
        String request = values.path("requestId").asString("");
        switch (event.path("method").asString("")) {
            case "Network.requestWillBeSent" ->
                addresses.put(request, values.path("request").path("url").asString());
            case "Network.responseReceived" -> {
                int status = values.path("response").path("status").asInt(0);
                if (status >= 400) {
                    fail(request, "status " + status);
                }
            }
            case "Network.loadingFailed" -> {
                if (!values.path("canceled").asBoolean(false)) {
                    fail(
                            request,
                            values.path("errorText").asString("")
                                    + values.path("blockedReason").asString(""));
                }
            }
            default -> {}
        }
    }

    private void fail(String request, String reason) {
        failures.add(addresses.getOrDefault(request, "?") + ": " + reason);
    }
}
