package dev.stagebill.drawing;

import dev.stagebill.markdown.DiagramFormat;
import java.util.List;

/** The formats of diagrams that are built in. */
public final class Drawings {
    private Drawings() {}

    /** All of them. Making them loads none of the libraries that draw. */
    public static List<DiagramFormat> formats() {
        return List.of(new PlantUmlFormat(), new GraphvizFormat());
    }
}
