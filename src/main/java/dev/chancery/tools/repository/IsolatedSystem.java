package dev.chancery.tools.repository;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit may see it: no configuration of the system, of the user or of JGit's own, so that the same
 * repository reads the same everywhere. It also keeps JGit from measuring the file system, which it would do by writing
 * probes into the repository.
 */
final class IsolatedSystem extends SystemReader.Delegate {

    private IsolatedSystem(SystemReader machine) {
        super(machine);
    }

    /** Holds for the whole process from now on. */
    static synchronized void install() {
        if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
            SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /** A configuration that says nothing and cannot be saved, but for a coarse resolution of file times. */
    private static final class Nothing extends FileBasedConfig {

        private static final long COARSE_SECONDS = 2;

        private Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return "filesystem".equals(section)
                    ? unit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
