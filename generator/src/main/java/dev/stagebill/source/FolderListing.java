package dev.stagebill.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists the files of a folder as they are, without what git would ignore. */
final class FolderListing {
    /** Skipped in a folder that no repository tells what to ignore in. */
    private static final Set<String> SKIPPED_WITHOUT_GIT = Set.of("node_modules", "target");

    private static final int MAX_DEPTH = 100;

    private final Path top;
    private final String path;
    private final Optional<WorkingTree> git;
    private final Set<String> tracked;
    private final Set<Path> excluded;
    private final Leftovers leftovers;
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<String, Path> places = new HashMap<>();
    private final Map<String, String> links = new TreeMap<>();

    private FolderListing(Path top, String path, Optional<WorkingTree> git, Set<Path> excluded, Leftovers leftovers) {
        this.top = top;
        this.path = path;
        this.git = git;
        this.tracked = git.map(WorkingTree::tracked).orElse(Set.of());
        this.excluded = excluded;
        this.leftovers = leftovers;
    }

    /**
     * What a folder holds.
     *
     * @param top the folder
     * @param files the files
     * @param places where each of them is on disk
     */
    record Listing(Path top, FileIndex files, Map<String, Path> places) {}

    /**
     * The files of a folder.
     *
     * @param path the folder below it that counts
     * @param excluded folders that are not looked into, such as the portal's own output
     */
    static Listing of(Path top, String path, Optional<WorkingTree> git, Set<Path> excluded, Leftovers leftovers)
            throws IOException {
        FolderListing listing = new FolderListing(top, path, git, excluded, leftovers);
        IgnoreRules rules =
                git.isPresent() ? git.get().rules() : IgnoreRules.none().with("", top.resolve(".gitignore"));
        listing.visitFolder(top, "", rules, 0);
        FileIndex index = new FileIndex(LfsPointers.without(listing.files, listing::small, leftovers))
                .withLinks(listing.links, leftovers);
        index.reportCase(leftovers);
        index.files().forEach(file -> listing.placeOfLink(file.path()));
        return new Listing(top, index, listing.places);
    }

    private void placeOfLink(String link) {
        String at = link;
        for (int i = 0; i < MAX_DEPTH && !places.containsKey(at) && links.containsKey(at); i++) {
            at = FilePaths.target(at, links.getOrDefault(at, "")).orElse("");
        }
        Path place = places.get(at);
        if (place != null) {
            places.putIfAbsent(link, place);
        }
    }

    private void visitFolder(Path folder, String name, IgnoreRules rules, int depth) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | RuntimeException e) {
            leftovers.add(Leftovers.Reason.UNREADABLE, name);
            return;
        }
        for (Path child : children) {
            if (files.size() >= GitListing.MAX_FILES || depth > MAX_DEPTH) {
                leftovers.add(Leftovers.Reason.LIMIT, name);
                return;
            }
            visit(child, name, rules, depth);
        }
    }

    private void visit(Path child, String folder, IgnoreRules rules, int depth) {
        Optional<String> name = FileNames.of(child);
        String full = FilePaths.join(folder, name.orElse("?"));
        if (name.filter(".git"::equalsIgnoreCase).isPresent()) {
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean ignored = isIgnored(full, rules, attributes.isDirectory());
            if (ignored && !tracked.contains(full)) {
                return;
            }
            if (name.isEmpty() || !FilePaths.isLegal(full)) {
                leftovers.add(Leftovers.Reason.NAME, FilePaths.join(folder, String.valueOf(child.getFileName())));
            } else if (attributes.isDirectory()) {
                enter(child, full, ignored ? IgnoreRules.everything() : rules, depth);
            } else if (FilePaths.isBelow(full, path) && !full.equals(path)) {
                add(child, full, attributes);
            }
        } catch (IOException e) {
            leftovers.add(Leftovers.Reason.UNREADABLE, full);
        }
    }

    private boolean isIgnored(String full, IgnoreRules rules, boolean folder) {
        String name = full.substring(full.lastIndexOf('/') + 1);
        if (git.isEmpty() && folder && SKIPPED_WITHOUT_GIT.contains(name.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return rules.ignores(FilePaths.join(git.map(WorkingTree::base).orElse(""), full), folder);
    }

    private void enter(Path folder, String full, IgnoreRules rules, int depth) {
        boolean onTheWay = FilePaths.isBelow(full, path) || FilePaths.isBelow(path, full);
        if (!onTheWay || excluded.contains(folder)) {
            return;
        }
        if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            leftovers.add(Leftovers.Reason.SUBMODULE, full);
            return;
        }
        String fromTop = FilePaths.join(git.map(WorkingTree::base).orElse(""), full);
        visitFolder(folder, full, rules.with(fromTop, folder.resolve(".gitignore")), depth + 1);
    }

    private void add(Path child, String full, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            links.put(
                    full,
                    Files.readSymbolicLink(child)
                            .toString()
                            .replace(top.getFileSystem().getSeparator(), "/"));
        } else if (attributes.isRegularFile()) {
            files.add(new SourceFile(full, blobId(child, attributes.size())));
            places.put(full, child);
        }
    }

    /** The id that git gives to the bytes of a file as they are, without any conversion of line ends. */
    private static String blobId(Path file, long size) throws IOException {
        MessageDigest digest = blobDigest(size);
        byte[] buffer = new byte[1 << 13];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A digest that has been fed what git puts before the bytes of a file. */
    static MessageDigest blobDigest(long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] small(SourceFile file, int limit) throws IOException {
        Path place = places.get(file.path());
        return place == null || Files.size(place) > limit ? new byte[0] : Files.readAllBytes(place);
    }
}
