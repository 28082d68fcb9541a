package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a target means. */
final class TargetFiles {
    private final RepositoryUrls urls;

    /** The versions about which something has been said: the remedy is the same for all targets of one. */
    private final Set<String> told = new HashSet<>();

    TargetFiles(RepositoryUrls urls) {
        this.urls = urls;
    }

    /**
     * What a target leads to.
     *
     * @param tree the source it leads into, when there is one
     * @param files the files; none when there are none
     * @param finding what is to be said about it
     */
    record Found(Optional<SourceTree> tree, List<SourceFile> files, Optional<Diagnostic> finding) {
        static Found nothing(Diagnostic finding) {
            return new Found(Optional.empty(), List.of(), Optional.of(finding));
        }

        /** Whether the place exists but nothing is there, which an optional Location does not mind. */
        boolean isMissing() {
            return tree.isPresent() && files.isEmpty();
        }
    }

    /** The files at an address of the web. */
    Found atUrl(String url) {
        if (WebTarget.hidesTraversal(url)) {
            return Found.nothing(leaving(url));
        }
        return urls.locate(url)
                .map(place -> inTree(place.tree(), place.path(), url, place.otherVersion()))
                .orElseGet(() -> Found.nothing(Diagnostic.notice(
                                "catalog.remote-location", "the target " + url + " is in no source and is not fetched")
                        .hint("add the repository to sources in the portal file")));
    }

    /** The files at a path of a source. */
    Found inTree(SourceTree tree, String path, String target) {
        return inTree(tree, path, target, Optional.empty());
    }

    private Found inTree(SourceTree tree, String path, String target, Optional<String> otherVersion) {
        if (WebTarget.hidesTraversal(path) || normalised(path).isEmpty()) {
            return Found.nothing(leaving(target));
        }
        String normal = normalised(path).orElseThrow();
        List<SourceFile> files = files(tree, normal);
        if (files.isEmpty()) {
            files = files(tree, WebTarget.decoded(normal));
        }
        Optional<Diagnostic> finding = files.isEmpty()
                ? Optional.of(missing(tree, normal, target))
                : otherVersion
                        .filter(version -> told.add(tree.origin().name() + "\n" + version))
                        .map(version -> otherVersion(tree, version, target));
        return new Found(Optional.of(tree), files, finding);
    }

    private static List<SourceFile> files(SourceTree tree, String path) {
        List<SourceFile> exact = tree.file(path).stream().toList();
        if (!exact.isEmpty() || !PathGlob.isGlob(path)) {
            return exact;
        }
        return PathGlob.of(path).stream()
                .flatMap(glob -> tree.files().stream().filter(file -> glob.matches(file.path())))
                .toList();
    }

    private static Diagnostic missing(SourceTree tree, String path, String target) {
        String name = tree.origin().name();
        String folder = path.isEmpty() ? "" : path + "/";
        List<String> inside = tree.files().stream()
                .map(SourceFile::path)
                .filter(file -> file.startsWith(folder))
                .toList();
        if (!inside.isEmpty() && !PathGlob.isGlob(path)) {
            String file = inside.contains(folder + "catalog-info.yaml") ? "catalog-info.yaml" : "*.yaml";
            return Diagnostic.error("catalog.missing-target", "the target " + target + " is a folder of " + name)
                    .hint("name the descriptor in it: " + target.replaceAll("/+$", "") + "/" + file);
        }
        return Diagnostic.error(
                        "catalog.missing-target",
                        "the target " + target + (PathGlob.isGlob(path) ? " matches" : " is") + " no file of " + name)
                .hint(
                        "targets begin at the folder of the file that names them; write presence: optional if it may be missing");
    }

    private static Diagnostic otherVersion(SourceTree tree, String version, String target) {
        String shown = tree.origin().ref().or(() -> tree.origin().commit()).orElse("another version");
        return Diagnostic.notice(
                        "catalog.other-version",
                        "the target " + target + " names the version " + version
                                + "; this and all others of that version are" + " read from " + shown + " of "
                                + tree.origin().name())
                .hint("a portal shows one version of each source; set ref of the source, or add the repository a second"
                        + " time with another name and ref");
    }

    private static Diagnostic leaving(String target) {
        return Diagnostic.error("catalog.invalid-target", "the target " + target + " leaves its repository")
                .hint("name a file of another repository by its web address");
    }

    /** The path without dots; empty when it leads out of its root. */
    static Optional<String> normalised(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..") && segments.pollLast() == null) {
                return Optional.empty();
            }
            Stream.of(segment)
                    .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                    .forEach(segments::addLast);
        }
        return Optional.of(String.join("/", segments));
    }
}
