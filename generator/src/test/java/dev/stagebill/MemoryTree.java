package dev.stagebill;

import dev.stagebill.source.History;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A source made of texts, for tests of stages that read sources. */
public record MemoryTree(String name, Map<String, String> texts) implements SourceTree {
    /** A source with these files, given as path, text, path, text and so on. */
    public static MemoryTree of(String name, String... pathsAndTexts) {
        Map<String, String> texts = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new MemoryTree(name, texts);
    }

    /** These sources, with nothing to close. */
    public static Sources sources(SourceTree... trees) {
        return new Sources(List.of(trees), List.of());
    }

    @Override
    public Origin origin() {
        return Origins.at("https://github.com/acme/" + name).named(name).origin();
    }

    @Override
    public List<SourceFile> files() {
        return texts.keySet().stream().map(path -> new SourceFile(path, path)).toList();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        if (path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Path normal = Path.of("/root")
                .resolve(path.startsWith("/") ? path.substring(1) : path)
                .normalize();
        String inside =
                normal.startsWith("/root") ? Path.of("/root").relativize(normal).toString() : "";
        return texts.containsKey(inside) ? Optional.of(new SourceFile(inside, inside)) : Optional.empty();
    }

    @Override
    public byte[] read(SourceFile file) {
        return texts.get(file.path()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public History history() {
        return History.UNKNOWN;
    }
}
