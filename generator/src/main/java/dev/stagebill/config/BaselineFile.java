package dev.stagebill.config;

import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The file in which known findings are kept: JSON, in a stable order, so that a change to it can be reviewed. */
public final class BaselineFile {
    private static final long VERSION = 1;

    private BaselineFile() {}

    /** The text of the file for a baseline. */
    public static String text(Baseline baseline) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("version", VERSION);
        root.put(
                "findings",
                baseline.known().entrySet().stream().map(BaselineFile::finding).toList());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> finding(Map.Entry<Baseline.Key, Integer> entry) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("source", entry.getKey().source());
        finding.put("path", entry.getKey().path());
        finding.put("code", entry.getKey().code());
        finding.put("message", entry.getKey().message());
        finding.put("count", entry.getValue());
        return finding;
    }

    static Baseline read(Path file) throws Unreadable {
        YamlMapping root = root(file);
        boolean known = root.get("version")
                .map(YamlNode::toJava)
                .filter(Long.valueOf(VERSION)::equals)
                .isPresent();
        if (!known) {
            throw new Unreadable("it is not of version " + VERSION);
        }
        SortedMap<Baseline.Key, Integer> findings = new TreeMap<>();
        for (YamlNode item : root.items("findings")) {
            item.asMapping().ifPresent(finding -> findings.merge(key(finding), count(finding), Integer::sum));
        }
        return new Baseline(findings);
    }

    private static YamlMapping root(Path file) throws Unreadable {
        try {
            YamlDocument document = JsonReader.read(Files.readString(file));
            return document.root()
                    .flatMap(YamlNode::asMapping)
                    .orElseThrow(() -> new Unreadable(
                            document.fault().map(YamlFault::message).orElse("it is not a JSON object")));
        } catch (IOException e) {
            throw new Unreadable(e.getClass().getSimpleName());
        }
    }

    private static Baseline.Key key(YamlMapping finding) {
        return new Baseline.Key(
                finding.string("code").orElse(""),
                finding.string("source").orElse(""),
                finding.string("path").orElse(""),
                finding.string("message").orElse(""));
    }

    private static int count(YamlMapping finding) {
        return finding.get("count")
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).value())
                .filter(Long.class::isInstance)
                .map(value -> Math.toIntExact(Math.min((Long) value, Integer.MAX_VALUE)))
                .orElse(1);
    }

    /** Why a baseline cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
