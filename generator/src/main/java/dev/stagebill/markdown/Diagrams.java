package dev.stagebill.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which languages of code blocks are diagrams, and what draws them. */
final class Diagrams {
    /** Nothing is drawn. */
    static final Diagrams NONE = new Diagrams(List.of());

    static final String MERMAID = "mermaid";

    /** The prefix that the Kroki plugin of MkDocs gives to languages. */
    private static final String KROKI = "kroki-";

    /** Languages that only other programs draw. */
    private static final Set<String> SOURCES = Set.of(
            ("actdiag blockdiag bpmn bytefield d2 dbml diagramsnet ditaa drawio erd excalidraw nomnoml nwdiag packetdiag pikchr rackdiag"
                            + " seqdiag structurizr svgbob symbolator umlet vega vega-lite vegalite wavedrom wireviz")
                    .split(" ", -1));

    private static final Map<String, String> OTHER_NAMES =
            Map.of("c4plantuml", "plantuml", "puml", "plantuml", "uml", "plantuml", "dot", "graphviz");

    private final Map<String, DiagramFormat> formats = new HashMap<>();

    Diagrams(List<DiagramFormat> formats) {
        for (DiagramFormat format : formats) {
            format.languages().forEach(language -> this.formats.putIfAbsent(language, format));
        }
    }

    /** Whether code in this language is a diagram, drawn or not. */
    boolean has(String language) {
        String own = own(language);
        return language.startsWith(KROKI)
                || own.equals(MERMAID)
                || formats.containsKey(own)
                || OTHER_NAMES.containsKey(own)
                || OTHER_NAMES.containsValue(own)
                || SOURCES.contains(own);
    }

    /** The language without what a plugin puts in front of it. */
    static String own(String language) {
        return language.startsWith(KROKI) ? language.substring(KROKI.length()) : language;
    }

    /** What a diagram in this language is marked with. */
    String mark(String language) {
        String own = own(language);
        return format(own).map(DiagramFormat::name).orElse(OTHER_NAMES.getOrDefault(own, own));
    }

    /** Whether a diagram in this language becomes a drawing, here or in the browser. */
    boolean isDrawn(String language) {
        return own(language).equals(MERMAID) || format(language).isPresent();
    }

    /** What draws this language. */
    Optional<DiagramFormat> format(String language) {
        return Optional.ofNullable(formats.get(own(language)));
    }
}
