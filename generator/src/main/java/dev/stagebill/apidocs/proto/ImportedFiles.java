package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Import;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files that a definition imports, in its own repository only. A path of an import begins at a folder that only the build of the
 * repository knows; so it is looked for in the folder of the importing file, in each folder around it, and at last below any folder.
 */
final class ImportedFiles {
    static final int MAX_FILES = 200;
    private static final int MAX_FILE_CHARS = 4 << 20;
    private static final int MAX_CHARS = 20 << 20;
    private static final String ENDING = ".proto";

    /** What compilers bring along or take from well-known packages. */
    private static final List<String> COMMON = List.of(
            "google/api/",
            "google/type/",
            "google/rpc/",
            "google/longrunning/",
            "google/iam/",
            "buf/validate/",
            "validate/validate.proto",
            "protoc-gen-openapiv2/",
            "gogoproto/",
            "grpc/");

    private final Optional<SourceTree> tree;
    private final Map<String, ProtoFile> read = new LinkedHashMap<>();
    private List<String> paths = List.of();
    private boolean complete = true;
    private int chars;

    private ImportedFiles(Optional<SourceTree> tree) {
        this.tree = tree;
    }

    /** Where an import of the definition leads. */
    enum Origin {
        /** It comes with Protocol Buffers. */
        BUILT_IN,
        /** A file of the repository. */
        REPOSITORY,
        /** Not in the repository, but of a package that many builds fetch. */
        COMMON,
        /** Nowhere to be found. */
        MISSING
    }

    /**
     * A definition and its imports.
     *
     * @param library all that was read
     * @param origins where each import of the definition leads, by its path
     * @param places the paths of the files in the repository, by import
     */
    record Result(Library library, Map<String, Origin> origins, Map<String, String> places) {}

    static Result of(Optional<SourceTree> tree, ProtoFile main) {
        return new ImportedFiles(tree).read(main);
    }

    private Result read(ProtoFile main) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        read.put(main.path(), main);
        for (Import each : main.imports()) {
            Optional<ProtoFile> file = builtIn(each.path()) ? Optional.empty() : follow(each.path(), main.path());
            file.ifPresent(found -> places.put(each.path(), found.path()));
            origins.put(each.path(), origin(each.path(), file.isPresent()));
        }
        List<ProtoFile> queue = new ArrayList<>(read.values());
        for (int i = 1; i < queue.size(); i++) {
            ProtoFile file = queue.get(i);
            for (Import each : file.imports()) {
                int before = read.size();
                Optional<ProtoFile> found = builtIn(each.path()) ? Optional.empty() : follow(each.path(), file.path());
                if (read.size() > before) {
                    found.ifPresent(queue::add);
                }
            }
        }
        return new Result(new Library(List.copyOf(read.values()), complete), origins, places);
    }

    private static boolean builtIn(String path) {
        return path.startsWith("google/protobuf/");
    }

    private static Origin origin(String path, boolean found) {
        if (builtIn(path)) {
            return Origin.BUILT_IN;
        }
        if (found) {
            return Origin.REPOSITORY;
        }
        return COMMON.stream().anyMatch(path::startsWith) ? Origin.COMMON : Origin.MISSING;
    }

    private Optional<ProtoFile> follow(String path, String from) {
        Optional<ProtoFile> found =
                tree.flatMap(files -> locate(files, path, from).flatMap(file -> parsed(files, file)));
        complete &= found.isPresent();
        return found;
    }

    private Optional<ProtoFile> parsed(SourceTree files, SourceFile file) {
        ProtoFile known = read.get(file.path());
        if (known != null) {
            return Optional.of(known);
        }
        if (read.size() > MAX_FILES || chars > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            String text = new String(files.read(file), StandardCharsets.UTF_8);
            if (text.length() > MAX_FILE_CHARS) {
                return Optional.empty();
            }
            chars += text.length();
            ProtoFile parsed = ProtoParser.parse(file.path(), text);
            read.put(file.path(), parsed);
            return Optional.of(parsed);
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    private Optional<SourceFile> locate(SourceTree files, String path, String from) {
        if (!path.endsWith(ENDING) || path.startsWith("/") || path.contains("\\")) {
            return Optional.empty();
        }
        return Stream.concat(folders(from).map(folder -> folder + path), elsewhere(files, path, from))
                .flatMap(place -> files.file(place).stream())
                .findFirst();
    }

    /** The folder of a file and those around it, the innermost first, the root of the repository last. */
    private static Stream<String> folders(String path) {
        List<String> folders = new ArrayList<>();
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            folders.add(path.substring(0, slash + 1));
        }
        folders.add("");
        return folders.stream();
    }

    /** Files below any folder; the one that shares most of its path with the importing file, then the first by name. */
    private Stream<String> elsewhere(SourceTree files, String path, String from) {
        if (paths.isEmpty()) {
            paths = files.files().stream()
                    .map(SourceFile::path)
                    .filter(each -> each.endsWith(ENDING))
                    .toList();
        }
        return paths.stream()
                .filter(each -> each.endsWith("/" + path))
                .sorted((a, b) -> Integer.compare(shared(b, from), shared(a, from)))
                .limit(1);
    }

    private static int shared(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }
}
