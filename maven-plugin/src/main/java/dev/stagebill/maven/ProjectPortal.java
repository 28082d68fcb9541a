package dev.stagebill.maven;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.Diagnostics;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The portal that a goal is about: the one of a portal file, or else one made from the pom.
 *
 * @param file the portal file or its folder
 * @param folder the folder that the portal is in
 * @param build the folder for what a build makes
 * @param pom what the pom says; empty when there is a portal file, or no pom
 */
record ProjectPortal(Path file, Path folder, Path build, Optional<Pom> pom) {
    /** What a portal takes from a pom. */
    record Pom(Path file, String title, String name) {}

    /**
     * Looks what is there.
     *
     * @param named the portal file or its folder, when a parameter names it
     */
    static ProjectPortal of(Optional<Path> named, MavenProject project, MavenSession session) {
        Optional<File> pomFile = Optional.ofNullable(project.getFile());
        Path base = pomFile.map(File::getParentFile)
                .orElseGet(() -> new File(session.getExecutionRootDirectory()))
                .toPath();
        Path file = named.orElse(base);
        Path folder = Files.isRegularFile(file) ? file.toAbsolutePath().getParent() : file;
        boolean fromPom =
                pomFile.isPresent() && named.isEmpty() && !Files.exists(base.resolve(PortalFileReader.FILE_NAME));
        return new ProjectPortal(
                file,
                folder == null ? file : folder,
                pomFile.isPresent() ? Path.of(project.getBuild().getDirectory()) : base.resolve("target"),
                fromPom
                        ? Optional.of(new Pom(project.getFile().toPath(), project.getName(), project.getArtifactId()))
                        : Optional.empty());
    }

    /** The configuration of the portal. */
    PortalConfig read(Overrides overrides, Map<String, String> variables, Diagnostics diagnostics) {
        PortalFileReader reader = new PortalFileReader();
        return pom.map(said -> reader.readWithoutFile(folder, said.title(), said.name(), overrides, diagnostics))
                .orElseGet(() -> reader.read(file, overrides, variables, diagnostics));
    }

    /** The file that says what the portal is made of. */
    Path definition() {
        Path said = pom.map(Pom::file)
                .orElseGet(() -> Files.isRegularFile(file) ? file : file.resolve(PortalFileReader.FILE_NAME));
        return said.toAbsolutePath().normalize();
    }

    /** Where the portal goes when nobody says anything. */
    Path usualOutput() {
        return build.resolve("portal");
    }

    /** Where the cache of a portal without a file is; a portal file has its own default. */
    Optional<Path> usualCache() {
        return pom.map(said -> build.resolve("stagebill-cache"));
    }
}
