package dev.stagebill.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history that was read from commits.
 *
 * @param byPath what is known of each file, by its path below the folder that was looked at
 * @param recent the newest commits, the newest first
 */
record RecordedHistory(Map<String, FileHistory> byPath, List<Commit> recent) implements History {
    RecordedHistory {
        byPath = Map.copyOf(byPath);
        recent = List.copyOf(recent);
    }

    @Override
    public Optional<FileHistory> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The same history for a tree whose paths begin above the folder that was looked at. */
    History below(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        RecordedHistory all = this;
        return new History() {
            @Override
            public Optional<FileHistory> of(String path) {
                return path.startsWith(folder + "/") ? all.of(path.substring(folder.length() + 1)) : Optional.empty();
            }

            @Override
            public List<Commit> recent() {
                return all.recent();
            }
        };
    }
}
