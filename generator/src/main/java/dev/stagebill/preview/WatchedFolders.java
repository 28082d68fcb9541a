package dev.stagebill.preview;

import dev.stagebill.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The folders that are watched, and which of the changes in them matter. Used by one thread at a time. */
final class WatchedFolders {
    /** Folders that tools fill; nobody edits in them. */
    private static final Set<String> OF_TOOLS =
            Set.of(".git", ".stagebill", "node_modules", "target", ".gradle", ".idea", ".venv", "__pycache__");

    /** What of a git repository tells that there is another commit to read. */
    private static final Set<String> OF_GIT = Set.of("HEAD", "packed-refs");

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final WatchService service;
    private final Consumer<Diagnostic> warnings;
    private final Map<Path, WatchKey> keys = new HashMap<>();
    private final Map<WatchKey, Path> paths = new HashMap<>();
    /** Folders everything in which matters, to any depth. */
    private final Set<Path> whole = new HashSet<>();
    /** Files that matter in folders that otherwise do not. */
    private final Set<Path> single = new HashSet<>();

    private Set<Path> ignored = Set.of();
    private boolean warned;

    WatchedFolders(WatchService service, Consumer<Diagnostic> warnings) {
        this.service = service;
        this.warnings = warnings;
    }

    /** From now on looks at these; what was looked at before and is not among them is forgotten. */
    synchronized void watch(PreviewBuild.Watched watched) {
        ignored = watched.ignored();
        whole.clear();
        single.clear();
        for (Path root : watched.roots()) {
            if (Files.isDirectory(root)) {
                addTree(root);
            } else if (root.getParent() != null) {
                single.add(root);
                register(root.getParent());
            }
        }
        keys.entrySet().removeIf(entry -> {
            boolean gone = !matters(entry.getKey()) && !holdsSingle(entry.getKey());
            if (gone) {
                entry.getValue().cancel();
                paths.remove(entry.getValue());
            }
            return gone;
        });
    }

    /** Takes the changes of a key, looks at new folders too, and says whether one of the changes matters. */
    synchronized boolean isRelevant(WatchKey key) {
        Path folder = paths.get(key);
        boolean relevant = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null) {
                continue;
            }
            if (event.context() instanceof Path name) {
                relevant |= take(folder.resolve(name));
            } else {
                relevant = true;
            }
        }
        if (!key.reset() && folder != null) {
            keys.remove(folder);
            paths.remove(key);
        }
        return relevant;
    }

    private boolean take(Path changed) {
        if (matters(changed) && Files.isDirectory(changed, LinkOption.NOFOLLOW_LINKS)) {
            register(changed);
            addTree(changed);
        }
        return single.contains(changed) || matters(changed);
    }

    private boolean matters(Path path) {
        return !isIgnored(path) && whole.stream().anyMatch(root -> isWithin(root, path));
    }

    private static boolean isWithin(Path root, Path path) {
        if (!path.startsWith(root)) {
            return false;
        }
        for (Path part : root.relativize(path)) {
            if (OF_TOOLS.contains(part.toString()) || isOfEditor(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfEditor(String name) {
        return name.endsWith("~") || name.endsWith(".swp") || name.endsWith(".swx") || name.startsWith(".#");
    }

    /** The output and the cache, and the folders beside the output in which the next portal is put together. */
    private boolean isIgnored(Path path) {
        return ignored.stream().anyMatch(each -> path.startsWith(each) || isStaging(each, path));
    }

    private static boolean isStaging(Path output, Path path) {
        Path parent = output.getParent();
        if (parent == null || !path.startsWith(parent) || path.equals(parent)) {
            return false;
        }
        String name = path.getName(parent.getNameCount()).toString();
        return name.startsWith("." + output.getFileName() + ".staging");
    }

    private boolean holdsSingle(Path folder) {
        return single.stream().anyMatch(file -> folder.equals(file.getParent()));
    }

    private void addTree(Path root) {
        if (isGit(root)) {
            addGit(root);
            return;
        }
        if (!matters(root)) {
            whole.add(root);
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (isGit(folder)) {
                        addGit(folder);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (isIgnored(folder) || !isWithin(root, folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    register(folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            warn(root, e);
        }
    }

    /** The inside of a repository, of a working tree or bare. */
    private static boolean isGit(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private void addGit(Path git) {
        OF_GIT.forEach(name -> single.add(git.resolve(name)));
        register(git);
        Path refs = git.resolve("refs");
        if (Files.isDirectory(refs)) {
            addTree(refs);
        }
    }

    private void register(Path folder) {
        if (keys.containsKey(folder)) {
            return;
        }
        try {
            WatchKey key = folder.register(service, KINDS);
            keys.put(folder, key);
            paths.put(key, folder);
        } catch (IOException e) {
            warn(folder, e);
        }
    }

    private void warn(Path folder, IOException e) {
        if (!warned && Files.isDirectory(folder)) {
            warned = true;
            warnings.accept(Diagnostic.warning(
                            "preview.not-watched", "changes in " + folder + " will not be noticed: " + e.getMessage())
                    .hint("allow more watches (on Linux fs.inotify.max_user_watches), or name fewer local sources"));
        }
    }
}
