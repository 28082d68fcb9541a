package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a repository as it is, of which a file is looked at only when somebody asks for it. Knows no history and lists no files: it
 * is for checking a few files of a large repository quickly. No path leads out of it, neither by dots nor by a symbolic link.
 */
public final class CheckoutTree implements SourceTree {
    private final Path root;
    private final Origin origin;

    private CheckoutTree(Path root) {
        this.root = root;
        Optional<URI> web = CheckoutRemote.of(root);
        this.origin = Origin.ofFolder("", web, HostKind.of(Origin.hostOf(web)));
    }

    /** The repository that a folder is in: the nearest folder with {@code .git}, or the folder itself when there is none. */
    public static CheckoutTree around(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        for (Path at = absolute; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return new CheckoutTree(at);
            }
        }
        return new CheckoutTree(absolute);
    }

    /** The path of a file that lies below the root, as this tree names it. */
    public String pathOf(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<SourceFile> files() {
        return List.of();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return FilePaths.normalise(path)
                .filter(FilePaths::isLegal)
                .filter(clean -> inside(clean).isPresent())
                .map(clean -> new SourceFile(clean, ""));
    }

    /** The file at a path, when it is one and lies in the tree, all links followed. */
    private Optional<Path> inside(String path) {
        try {
            Path real = root.resolve(path).toRealPath();
            Path top = root.toRealPath();
            boolean internal = real.startsWith(top.resolve(".git"));
            return Optional.of(real).filter(file -> file.startsWith(top) && !internal && Files.isRegularFile(file));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(SourceFile file) {
        Path place = inside(file.path())
                .orElseThrow(() -> new SourceException(file.path() + " is no file of the repository"));
        try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw new SourceException(file.path() + " has more than " + MAX_FILE_BYTES + " bytes, the limit");
            }
            return bytes;
        } catch (IOException e) {
            throw new SourceException(
                    file.path() + " cannot be read: " + e.getClass().getSimpleName(), e);
        }
    }

    @Override
    public History history() {
        return History.UNKNOWN;
    }
}
