package dev.stagebill.site;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for the scripts of pages, as a classic script: a page may load it from a folder too, where browsers refuse to fetch. Its name holds a
 * part of the hash of what is in it, so that it can be cached for ever.
 */
final class ScriptData {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int HASH_LENGTH = 8;

    private ScriptData() {}

    /** A file that adds the value to the list with this name, which is a property of the window. Browsers read JSON faster than script. */
    static SiteFile file(String path, String list, Object value) {
        byte[] script = script(list, value);
        return new SiteFile(new OutputPath(path + "." + hash(script) + ".js"), Content.of(script));
    }

    /** The same under a name that is known before, made when it is written. */
    static SiteFile named(OutputPath path, String list, Supplier<Object> value) {
        return new SiteFile(path, out -> out.write(script(list, value.get())));
    }

    private static byte[] script(String list, Object value) {
        String json = JSON.writeValueAsString(value)
                .replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return ("(window." + list + " ??= []).push(JSON.parse('" + json + "'));\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
