package dev.stagebill.techdocs;

import dev.stagebill.markdown.Includes;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The texts that a page includes, from its own source only. Snippets are looked up in {@code base_path}, then beside {@code mkdocs.yml}, as
 * TechDocs does, in the docs folder and at the root of the repository.
 */
final class SourceIncludes implements Includes {
    private static final int MAX_BYTES = 1_000_000;
    private static final String BASE_PATH = "base_path";

    private final DocsSite site;
    private final DocsFile file;

    SourceIncludes(DocsSite site, DocsFile file) {
        this.site = site;
        this.file = file;
    }

    @Override
    public Optional<String> text(String path, From from) {
        return folders(from).stream()
                .flatMap(folder -> RepositoryPath.resolve(folder, path).stream())
                .filter(found -> !found.isEmpty() && !path.startsWith("/"))
                .flatMap(found -> site.tree().file(found).stream())
                .flatMap(found -> read(found).stream())
                .findFirst();
    }

    private Set<String> folders(From from) {
        Set<String> folders = new LinkedHashSet<>();
        if (from == From.PAGE) {
            folders.add(file.source().folder());
            return folders;
        }
        basePaths(site.markdown()).values().forEach(base -> folder(base).ifPresent(folders::add));
        folders.add(site.folder());
        file.mount().config().ifPresent(config -> folders.add(config.folder()));
        folders.add(site.docsFolder());
        folders.add("");
        return folders;
    }

    private Optional<String> folder(String base) {
        if (base.equals("!relative")) {
            return Optional.of(file.source().folder());
        }
        if (base.startsWith("!relative $docs_dir")) {
            return RepositoryPath.resolve(site.docsFolder(), base.substring("!relative $docs_dir".length()));
        }
        return RepositoryPath.resolve(site.folder(), base.replaceFirst("^!relative \\$config_dir", ""));
    }

    /** The folders in their order: {@code base_path} is one text or a list. */
    private static Map<Integer, String> basePaths(MarkdownOptions options) {
        Map<Integer, String> paths = new TreeMap<>();
        options.extensions().getOrDefault("pymdownx.snippets", Map.of()).forEach((key, value) -> {
            if (key.equals(BASE_PATH)) {
                paths.put(-1, value);
            } else if (key.matches(BASE_PATH + "\\.[0-9]{1,3}")) {
                paths.put(Integer.valueOf(key.substring(BASE_PATH.length() + 1)), value);
            }
        });
        return paths;
    }

    private Optional<String> read(SourceFile found) {
        try {
            byte[] bytes = site.tree().read(found);
            return bytes.length > MAX_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n'));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }
}
