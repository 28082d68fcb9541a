package dev.stagebill.discovery;

import dev.stagebill.source.SourceFile;
import java.util.Optional;

/**
 * The build file of a folder and what it tells.
 *
 * @param folder the folder
 * @param file the build file
 * @param facts what it tells
 */
record Build(Folder folder, SourceFile file, BuildFacts facts) {
    /** The first build file that tells a name, else the first that tells anything at all. */
    static Optional<Build> of(Folder folder) {
        Optional<Build> nameless = Optional.empty();
        for (BuildFormat format : BuildFormat.ALL) {
            Optional<Build> build = folder.file(format.fileName())
                    .flatMap(file -> folder.text(file).map(text -> new Build(folder, file, format.read(text))));
            if (build.filter(each -> each.facts().has(BuildFacts.Fact.NAME)).isPresent()) {
                return build;
            }
            nameless = nameless.or(() -> build);
        }
        return nameless;
    }

    Optional<Told> told(BuildFacts.Fact fact) {
        return facts.get(fact).map(value -> new Told(value.text(), file.name(), folder.location(file, value.line())));
    }
}
