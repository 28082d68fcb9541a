package dev.stagebill.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Keeps histories on disk, so that the next build of the same commit walks over no commit. A history depends on the commit and the folder
 * looked at and on nothing else; both are in the name of its file. A file that is damaged or of another version counts as missing. All
 * failures are silent: a history can always be made again.
 */
final class HistoryCache {
    private static final int VERSION = 0x53424802;
    private static final int KEPT = 16;
    private static final String SUFFIX = ".history";

    private final Path folder;

    /** A cache in the folder of one repository. */
    HistoryCache(Path folder) {
        this.folder = folder;
    }

    private Path file(String commit, String path) {
        return folder.resolve(commit + "-" + Address.hash(path) + SUFFIX);
    }

    Optional<RecordedHistory> load(String commit, String path) {
        try {
            byte[] bytes = Files.readAllBytes(file(commit, path));
            ByteBuffer head = ByteBuffer.wrap(bytes);
            if (bytes.length < Integer.BYTES + Long.BYTES
                    || head.getInt() != VERSION
                    || head.getLong() != checksum(bytes, Integer.BYTES + Long.BYTES)) {
                return Optional.empty();
            }
            int start = Integer.BYTES + Long.BYTES;
            return Optional.of(read(new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void save(String commit, String path, RecordedHistory history) {
        try {
            byte[] body = write(history);
            ByteBuffer all = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + body.length);
            all.putInt(VERSION).putLong(checksum(body, 0)).put(body);
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "part", ".tmp");
            Files.write(part, all.array());
            Files.move(part, file(commit, path), StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException e) {
            // The next build walks again.
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(HistoryCache::age).reversed())
                    .toList();
        }
        for (Path file : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(file);
        }
    }

    private static Instant age(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static long checksum(byte[] bytes, int start) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, bytes.length - start);
        return sum.getValue();
    }

    private static byte[] write(RecordedHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(history.recent().size());
        for (Commit commit : history.recent()) {
            write(out, commit.id());
            write(out, commit.author());
            write(out, commit.time());
            write(out, commit.subject());
        }
        Map<FileHistory, Integer> facts = new LinkedHashMap<>();
        Map<String, FileHistory> byPath = new TreeMap<>(history.byPath());
        byPath.values().forEach(fact -> facts.putIfAbsent(fact, facts.size()));
        out.writeInt(facts.size());
        for (FileHistory fact : facts.keySet()) {
            write(out, fact.commit());
            write(out, fact.lastChange());
            out.writeInt(fact.authors().size());
            for (String author : fact.authors()) {
                write(out, author);
            }
        }
        out.writeInt(byPath.size());
        for (Map.Entry<String, FileHistory> entry : byPath.entrySet()) {
            write(out, entry.getKey());
            out.writeInt(facts.getOrDefault(entry.getValue(), 0));
        }
        write(out, history.activity());
        return bytes.toByteArray();
    }

    private static RecordedHistory read(DataInputStream in) throws IOException {
        List<Commit> recent = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            recent.add(new Commit(text(in), text(in), time(in), text(in)));
        }
        List<FileHistory> facts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            facts.add(new FileHistory(text(in), time(in), texts(in)));
        }
        Map<String, FileHistory> byPath = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            byPath.put(text(in), facts.get(in.readInt()));
        }
        return new RecordedHistory(byPath, recent, activity(in));
    }

    private static void write(DataOutputStream out, Activity activity) throws IOException {
        out.writeInt(activity.months().size());
        for (Map.Entry<String, Integer> month : activity.months().entrySet()) {
            write(out, month.getKey());
            out.writeInt(month.getValue());
        }
        out.writeInt(activity.contributors().size());
        for (String name : activity.contributors()) {
            write(out, name);
        }
    }

    private static Activity activity(DataInputStream in) throws IOException {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            months.put(text(in), in.readInt());
        }
        return new Activity(months, texts(in));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong());
    }
}
