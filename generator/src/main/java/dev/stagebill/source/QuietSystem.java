package dev.stagebill.source;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit sees it from here: without the settings of the user and the system, which could change what is read, and without the
 * environment. Nothing is written to the user's folders, and file systems are not probed by writing files into repositories.
 */
final class QuietSystem extends SystemReader {
    private static final long FILE_TIMES_MILLIS = 20;
    private static final int OPEN_PACKS = 512;
    private static final long PACK_WINDOWS_BYTES = 128L << 20;
    private static final int PACK_WINDOW_BYTES = 64 << 10;

    private final SystemReader machine;

    static {
        SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
        WindowCacheConfig windows = new WindowCacheConfig();
        windows.setPackedGitLimit(PACK_WINDOWS_BYTES);
        windows.setPackedGitWindowSize(PACK_WINDOW_BYTES);
        windows.setPackedGitOpenFiles(OPEN_PACKS);
        windows.setExposeStatsViaJmx(false);
        windows.install();
    }

    private QuietSystem(SystemReader machine) {
        this.machine = machine;
        setPlatformChecker();
    }

    /** Makes JGit quiet, once and for the whole program. To be called before anything else of JGit. */
    static void install() {
        // The static initialiser has done it.
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public StoredConfig getUserConfig() {
        return new Nothing(FS.DETECTED);
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new Nothing(FS.DETECTED);
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new Nothing(FS.DETECTED);
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public @Nullable String getProperty(String key) {
        return machine.getProperty(key);
    }

    @Override
    @SuppressWarnings("deprecation")
    public long getCurrentTime() {
        return machine.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getTimezone(long when) {
        return 0;
    }

    /** Settings that hold nothing from this machine: what JGit would otherwise find out by writing probes is fixed. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(FS fs) {
            super(null, new File("none"), fs);
            // Nobody tidies up in a repository behind our back.
            setInt("gc", null, "auto", 0);
            setBoolean("gc", null, "autoDetach", false);
        }

        @Override
        public void load() {
            // there is nothing to load
        }

        @Override
        public void save() {
            // and nothing is kept
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, @Nullable String part, String name, long fallback, TimeUnit unit) {
            return section.equals("filesystem") && name.equals("timestampResolution")
                    ? unit.convert(FILE_TIMES_MILLIS, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, part, name, fallback, unit);
        }
    }
}
