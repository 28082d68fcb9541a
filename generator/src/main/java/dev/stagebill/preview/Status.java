package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The state of the preview as JSON, for the script in the pages. */
final class Status {
    /** More than that nobody mends at once. */
    static final int SHOWN = 50;

    private Status() {}

    static byte[] json(PreviewState state) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("attempt", state.attempt());
        root.put("version", state.version());
        root.put("total", state.failure().size());
        root.put(
                "findings",
                state.failure().stream().limit(SHOWN).map(Status::finding).toList());
        return JsonMapper.builder().build().writeValueAsBytes(root);
    }

    private static Map<String, Object> finding(Diagnostic finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", finding.severity().word());
        object.put("code", finding.code());
        object.put("place", finding.location().map(Object::toString).orElse(""));
        object.put("message", finding.message());
        object.put("hint", finding.hint().orElse(""));
        return object;
    }
}
