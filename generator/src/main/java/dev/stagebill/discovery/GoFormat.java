package dev.stagebill.discovery;

import dev.stagebill.discovery.BuildFacts.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code go.mod}: the last part of the module's path, its major version left out. */
final class GoFormat implements BuildFormat {
    private static final Pattern MODULE = Pattern.compile("^module\\s+\"?([^\\s\"]{1,300})\"?", Pattern.MULTILINE);

    @Override
    public String fileName() {
        return "go.mod";
    }

    @Override
    public BuildFacts read(String text) {
        BuildFacts facts = new BuildFacts();
        Matcher module = MODULE.matcher(text);
        if (module.find()) {
            String path = module.group(1).replaceFirst("/v\\d+$", "");
            facts.tell(Fact.NAME, path.substring(path.lastIndexOf('/') + 1), Lines.of(text, module.start()));
        }
        return facts;
    }
}
