package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PlantUML, with the marks {@code @startuml} and {@code @enduml} or without. Files of the repository are put in for {@code !include} before
 * PlantUML sees the text; PlantUML itself reads no file and no address. The library is loaded by the first diagram.
 */
final class PlantUmlFormat implements DiagramFormat {
    private static final int MAX_LENGTH = 200_000;

    /** What gives another picture at each build. */
    private static final Pattern CHANGING = Pattern.compile(
            "%(date|now|random)\\s*\\(|^\\s*today\\s+is\\s+colou?red", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern START = Pattern.compile("^\\s*@start\\w+", Pattern.MULTILINE);

    private final Bounded bounded = new Bounded();

    @Override
    public String name() {
        return "plantuml";
    }

    @Override
    public Set<String> languages() {
        return Set.of("plantuml", "puml", "uml", "c4plantuml");
    }

    @Override
    public Drawing draw(Source source) {
        PlantUmlText text = PlantUmlText.of(source);
        if (text.fault().isPresent()) {
            return new Drawing(java.util.List.of(), text.fault());
        }
        if (text.text().length() > MAX_LENGTH) {
            return Drawing.failed("is longer than " + MAX_LENGTH + " characters", 0);
        }
        Optional<Drawing> changing = changing(text);
        if (changing.isPresent()) {
            return changing.get();
        }
        boolean wrapped = START.matcher(text.text()).find();
        String whole = wrapped ? text.text() : "@startuml\n" + text.text() + "@enduml\n";
        return bounded.draw(() -> new PlantUmlDrawing(text, wrapped ? 0 : 1).draw(whole));
    }

    private static Optional<Drawing> changing(PlantUmlText text) {
        Matcher matcher = CHANGING.matcher(text.text());
        if (!matcher.find()) {
            return Optional.empty();
        }
        int line = (int) text.text()
                .substring(0, matcher.start())
                .chars()
                .filter(c -> c == '\n')
                .count();
        return Optional.of(Drawing.failed(
                "uses " + matcher.group().strip().toLowerCase(Locale.ROOT).replace("(", "()")
                        + ", which would draw it differently at each build",
                text.line(line)));
    }
}
