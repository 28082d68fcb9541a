package dev.stagebill.report;

import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Names findings so that the same finding has the same name in the next build, also when it has moved to another line. */
final class Fingerprints {
    private static final int BYTES = 16;

    private final Map<Baseline.Key, Integer> seen = new HashMap<>();

    /** The name of a finding, in hexadecimal form; findings must be asked for in their order. */
    String of(Diagnostic finding) {
        Baseline.Key key = Baseline.Key.of(finding);
        int number = seen.merge(key, 1, Integer::sum);
        String text = String.join("\0", key.code(), key.source(), key.path(), key.message(), String.valueOf(number));
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
