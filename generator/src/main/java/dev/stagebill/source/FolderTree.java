package dev.stagebill.source;

import dev.stagebill.diagnostics.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder as it is, changes that are not committed included. Bytes are read as they are: no filter and no conversion of line ends. */
final class FolderTree implements SourceTree {
    private final Origin origin;
    private final Path top;
    private final FileIndex files;
    private final Map<String, Path> places;
    private final History history;
    private final List<String> descriptors;

    FolderTree(Origin origin, FolderListing.Listing listing, History history, List<String> descriptors) {
        this.origin = origin;
        this.top = listing.top();
        this.files = listing.files();
        this.places = Map.copyOf(listing.places());
        this.history = history;
        this.descriptors = List.copyOf(descriptors);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<SourceFile> files() {
        return files.files();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return files.file(path);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public List<String> descriptorFiles() {
        return descriptors;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(top);
    }

    /** Without a commit: the file may differ from the one that was committed. */
    @Override
    public SourceLocation location(String path) {
        return new SourceLocation(origin.name(), Optional.empty(), path, 0, 0);
    }

    @Override
    public byte[] read(SourceFile file) {
        Path place = places.get(file.path());
        if (place == null) {
            throw new SourceException(file.path() + " is not a file of " + origin.name());
        }
        try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw GitTree.tooLarge(file, Files.size(place));
            }
            MessageDigest digest = FolderListing.blobDigest(bytes.length);
            if (!HexFormat.of().formatHex(digest.digest(bytes)).equals(file.contentId())) {
                throw new SourceException(file.path() + " has changed since the build began; build again");
            }
            return bytes;
        } catch (IOException e) {
            throw new SourceException(
                    file.path() + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }
}
