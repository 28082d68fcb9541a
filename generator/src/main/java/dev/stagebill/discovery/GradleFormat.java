package dev.stagebill.discovery;

import dev.stagebill.discovery.BuildFacts.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a Gradle build, which are a program: only a name that is written out is read. */
final class GradleFormat implements BuildFormat {
    private static final Pattern NAME =
            Pattern.compile("^[ \\t]*rootProject\\.name\\s*=\\s*[\"']([^\"'\\n]{1,200})[\"']", Pattern.MULTILINE);

    private final String fileName;

    GradleFormat(String fileName) {
        this.fileName = fileName;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public BuildFacts read(String text) {
        BuildFacts facts = new BuildFacts();
        Matcher name = NAME.matcher(text);
        if (name.find() && name.group(1).indexOf('$') < 0) {
            facts.tell(Fact.NAME, name.group(1), Lines.of(text, name.start(1)));
        }
        return facts;
    }
}
