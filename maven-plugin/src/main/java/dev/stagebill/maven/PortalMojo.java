package dev.stagebill.maven;

import dev.stagebill.config.FailOn;
import dev.stagebill.config.Overrides;
import dev.stagebill.config.Strictness;
import dev.stagebill.portal.Environment;
import dev.stagebill.report.ReportFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters that all goals have in common, and what each goal does around its work. */
abstract class PortalMojo extends AbstractMojo {
    /** Which project this is; one without a file where there is no pom. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenProject project;

    /** Which Maven build this is. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    /**
     * The portal file, or the folder with a {@code stagebill.yaml}. The default is the project's folder. If that has no
     * {@code stagebill.yaml}, the portal is made from the pom: its title is the name of the project, and its one source is the project's
     * folder.
     */
    @Parameter(property = "stagebill.portal")
    private @Nullable File portal;

    /**
     * The folder for cached clones and results. The default is what the environment variable {@code STAGEBILL_CACHE} says, or the portal
     * file; for a portal made from the pom it is {@code stagebill-cache} in the build folder.
     */
    @Parameter(property = "stagebill.cache")
    private @Nullable File cache;

    /**
     * Findings of this severity or a graver one fail the build before anything is published: {@code error}, {@code warning}, {@code notice}
     * or {@code never}. The default is what the portal file says, or {@code error}.
     */
    @Parameter(property = "stagebill.failOn")
    private @Nullable String failOn;

    /**
     * Whether the network may not be used, so that git sources are read from the cache alone. The default is {@code true} when Maven itself
     * is offline ({@code mvn -o}), or else what the portal file says.
     */
    @Parameter(property = "stagebill.offline")
    private @Nullable Boolean offline;

    /**
     * The file of known findings, which do not fail the build; {@code stagebill check --write-baseline} writes it. The default is what the
     * portal file says.
     */
    @Parameter(property = "stagebill.baseline")
    private @Nullable File baseline;

    /**
     * Reports of the findings for other programs, each a file by its format: {@code json}, {@code sarif}, {@code junit}, {@code github}
     * (workflow commands) or {@code gitlab} (code quality).
     */
    @Parameter
    private @Nullable Map<String, File> reports;

    /**
     * What becomes of an entity that Backstage would refuse: {@code lenient} shows it with what is wrong, {@code backstage} leaves it out. The
     * default is what the portal file says, or {@code lenient}.
     */
    @Parameter(property = "stagebill.strictness")
    private @Nullable String strictness;

    /** How many threads may work at once; {@code 0} means one for each processor. */
    @Parameter(property = "stagebill.threads", defaultValue = "0")
    private int threads;

    /** Whether to do nothing at all. */
    @Parameter(property = "stagebill.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("stagebill.skip is set: nothing is done");
            return;
        }
        ProjectPortal wanted = ProjectPortal.of(Optional.ofNullable(portal).map(File::toPath), project, session);
        work(new Inputs(wanted, overrides(wanted), environment(), reports()), new MavenLog(getLog(), wanted.folder()));
    }

    /** Where the goal publishes to, when it publishes and a parameter says so. */
    Optional<Path> output() {
        return Optional.empty();
    }

    /** Does what the goal is for. */
    abstract void work(Inputs inputs, MavenLog log) throws MojoExecutionException, MojoFailureException;

    private Overrides overrides(ProjectPortal wanted) throws MojoFailureException {
        Optional<Path> shared = Optional.ofNullable(System.getenv("STAGEBILL_CACHE"))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
        return new Overrides(
                output(),
                Optional.ofNullable(cache).map(File::toPath).or(() -> shared).or(wanted::usualCache),
                failOn == null ? Optional.empty() : Optional.of(threshold(failOn)),
                Optional.ofNullable(offline).or(() -> session.isOffline() ? Optional.of(true) : Optional.empty()),
                Optional.ofNullable(baseline).map(File::toPath),
                Optional.of(wanted.usualOutput()),
                strictness == null ? Optional.empty() : Optional.of(strictness(strictness)));
    }

    private Map<ReportFormat, Path> reports() throws MojoFailureException {
        Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
        for (Map.Entry<String, File> entry :
                Optional.ofNullable(reports).orElse(Map.of()).entrySet()) {
            ReportFormat format = ReportFormat.named(entry.getKey())
                    .orElseThrow(() -> new MojoFailureException("there is no report format \"" + entry.getKey()
                            + "\"; write one of " + Arrays.toString(ReportFormat.values())));
            files.put(format, entry.getValue().toPath());
        }
        return files;
    }

    private static Strictness strictness(String word) throws MojoFailureException {
        return Arrays.stream(Strictness.values())
                .filter(each -> each.toString().equalsIgnoreCase(word.trim()))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("strictness (stagebill.strictness) is \"" + word
                        + "\"; write one of " + Arrays.toString(Strictness.values())));
    }

    private static FailOn threshold(String word) throws MojoFailureException {
        return Arrays.stream(FailOn.values())
                .filter(each -> each.toString().equalsIgnoreCase(word.trim()))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException("failOn (stagebill.failOn) is \"" + word + "\"; write "
                        + Arrays.stream(FailOn.values()).map(FailOn::toString).collect(Collectors.joining(", "))));
    }

    private Environment environment() throws MojoFailureException {
        if (threads < 0) {
            throw new MojoFailureException("threads (stagebill.threads) is " + threads + "; write 0 or more");
        }
        int processors = Runtime.getRuntime().availableProcessors();
        Path home = Path.of(System.getProperty("user.home", "."));
        return new Environment(System.getenv(), home, threads == 0 ? processors : threads);
    }
}
