package dev.stagebill.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history that was read from commits.
 *
 * @param byPath what is known of each file, by its path below the folder that was looked at
 * @param recent the newest commits, the newest first
 * @param activity what happened in the folder
 */
record RecordedHistory(Map<String, FileHistory> byPath, List<Commit> recent, Activity activity) implements History {
    RecordedHistory {
        byPath = Map.copyOf(byPath);
        recent = List.copyOf(recent);
    }

    @Override
    public Optional<FileHistory> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * The same history for a tree whose paths begin above the folder that was looked at.
     *
     * @param folder the folder, from where the paths of the tree begin; empty: they begin there
     * @param releases the newest tags, which may change while the commit stays the same
     * @param past what was before the commit
     */
    History below(String folder, List<Release> releases, Past past) {
        RecordedHistory all = this;
        return new History() {
            @Override
            public Optional<FileHistory> of(String path) {
                if (folder.isEmpty()) {
                    return all.of(path);
                }
                return path.startsWith(folder + "/") ? all.of(path.substring(folder.length() + 1)) : Optional.empty();
            }

            @Override
            public List<Commit> recent() {
                return all.recent();
            }

            @Override
            public Activity activity() {
                return all.activity();
            }

            @Override
            public List<Release> releases() {
                return releases;
            }

            @Override
            public Past past() {
                return past;
            }
        };
    }
}
