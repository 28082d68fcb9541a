package dev.stagebill.discovery;

import java.util.List;

/** One sort of build file. */
interface BuildFormat {
    /** The build files that are understood; of several in one folder the first that tells a name counts. */
    List<BuildFormat> ALL = List.of(
            new MavenFormat(),
            new GradleFormat("settings.gradle"),
            new GradleFormat("settings.gradle.kts"),
            new NpmFormat(),
            new GoFormat(),
            new TableFormat("Cargo.toml", List.of("package")),
            new TableFormat("pyproject.toml", List.of("project", "tool.poetry")),
            new TableFormat("setup.cfg", List.of("metadata")));

    /** The name of the file. */
    String fileName();

    /** What its text tells. The text may be anything. */
    BuildFacts read(String text);
}
