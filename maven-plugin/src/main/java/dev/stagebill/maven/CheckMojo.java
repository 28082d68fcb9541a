package dev.stagebill.maven;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.portal.Environment;
import dev.stagebill.portal.PortalGenerator;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the portal as {@code build} does, but publishes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends PortalMojo {
    /** Made by Maven. */
    public CheckMojo() {}

    @Override
    void work(PortalConfig config, Environment environment, Diagnostics diagnostics, FindingLog log)
            throws MojoFailureException {
        PortalGenerator generator = new PortalGenerator(environment, new StageLog(getLog()));
        new Run(config, diagnostics, log).tell(() -> generator.check(config, diagnostics));
    }
}
