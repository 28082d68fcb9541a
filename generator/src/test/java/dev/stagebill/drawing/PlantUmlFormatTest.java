package dev.stagebill.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.markdown.DiagramFormat.Drawing;
import dev.stagebill.markdown.DiagramFormat.Fault;
import dev.stagebill.markdown.DiagramFormat.Source;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlantUmlFormatTest {
    private final PlantUmlFormat format = new PlantUmlFormat();

    @Test
    void theMarksMayBeLeftOut() {
        assertThat(draw("A -> B : hello\n").pictures())
                .isEqualTo(draw("@startuml\nA -> B : hello\n@enduml\n").pictures())
                .singleElement()
                .asString()
                .contains("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {\n +name: String\n}\nA <|-- B\n",
                "[*] --> Still\nStill --> [*]\n",
                "start\n:work;\nif (ok?) then (yes)\n:go;\nendif\nstop\n",
                "node n {\n component c\n}\ncloud x\nc --> x\n",
                "actor A\nA --> (Use)\n",
                "!include <C4/C4_Context>\nPerson(u, \"User\")\nSystem(s, \"Shop\")\nRel(u, s, \"buys\")\n",
                "@startmindmap\n* root\n** leaf\n@endmindmap\n",
                "@startjson\n{\"a\": [1, 2]}\n@endjson\n",
                "@startgantt\n[Task] lasts 5 days\n@endgantt\n",
                "@startsalt\n{ [OK] }\n@endsalt\n"
            })
    void eachSortIsDrawnWithoutOtherPrograms(String source) {
        Drawing drawing = draw(source);

        assertThat(drawing.fault()).isEmpty();
        assertThat(drawing.pictures())
                .singleElement()
                .asString()
                .startsWith("<svg")
                .doesNotContain("Cannot find Graphviz");
    }

    @Test
    void theSameSourceGivesTheSameBytes() {
        String source = "class Alpha\nclass Beta\nAlpha --> Beta : knows\nnote left of Alpha : \u65e5\u672c\u8a9e\n";

        assertThat(draw(source)).isEqualTo(draw(source));
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        assertThat(draw("A -> B\nthis is ) wrong\nC -> D\n").fault())
                .get()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2))
                .satisfies(fault -> assertThat(fault.message()).contains("Syntax Error"));
        assertThat(draw("@startuml\nA -> B\nthis is ) wrong\n@enduml\n").fault().map(Fault::line))
                .contains(3);
    }

    @Test
    void aFileOfTheRepositoryIsPutIn() {
        Map<String, String> files = Map.of(
                "parts/all.puml", "@startuml\n!include style.puml\nA -> B : included\n@enduml\n",
                "parts/style.puml", "skinparam shadowing false\n");

        assertThat(draw("!include parts/all.puml\nB -> C\n", files).pictures())
                .singleElement()
                .asString()
                .contains("included");
        assertThat(draw("A -> B\n!include parts/all.puml\nthis is ) wrong\n", files)
                        .fault()
                        .map(Fault::line))
                .as("lines are those of the page")
                .contains(3);
    }

    @Test
    void aPartOfAFileIsPutIn() {
        Map<String, String> files =
                Map.of("a.puml", "@startuml\nX -> Y : other\n!startsub ONE\nA -> B : wanted\n!endsub\n@enduml\n");

        assertThat(draw("!includesub a.puml!ONE\n", files).pictures())
                .singleElement()
                .asString()
                .contains("wanted")
                .doesNotContain("other");
    }

    @Test
    void filesThatIncludeEachOtherEnd() {
        assertThat(draw("!include a.puml\n", Map.of("a.puml", "!include a.puml\n"))
                        .fault())
                .get()
                .extracting(Fault::message)
                .asString()
                .contains("levels");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!include /etc/passwd\nA -> B\n",
                "!include ../../../../etc/passwd\nA -> B\n",
                "!include https://example.org/a.puml\nA -> B\n",
                "!includeurl https://example.org/a.puml\nA -> B\n",
                "!$p = \"/etc/passwd\"\n!include $p\nA -> B\n",
                "!import /etc/passwd\nA -> B\n",
                "!include_many /etc/passwd\nA -> B\n",
                "!includesub /etc/passwd!X\nA -> B\n",
                "!include file:///etc/passwd\nA -> B\n",
                "!theme x from https://example.org/\nA -> B\n"
            })
    void nothingOutsideIsIncluded(String source) {
        Drawing drawing = draw(source);

        assertThat(drawing.pictures()).isEmpty();
        assertThat(drawing.fault()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A -> B : %getenv(\"HOME\") end\n",
                "A -> B : %getenv(\"PATH\") end\n",
                "A -> B : %load_json(\"/etc/passwd\") end\n",
                "A -> B : <img:/etc/hostname> end\n",
                "A -> B : <img:https://example.org/a.png> end\n"
            })
    void nothingOfTheMachineIsShown(String source) {
        Drawing drawing = draw(source);

        assertThat(drawing.pictures())
                .allSatisfy(picture -> assertThat(picture)
                        .contains("end")
                        .doesNotContain(
                                "root:", "/usr/bin", "example.org/a.png\"", System.getProperty("user.home") + "<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version\n", "license\n", "about\n", "listfonts\n", "@startuml\n@enduml\n"})
    void whatTellsOfTheMachineIsNoDiagram(String source) {
        assertThat(draw(source).pictures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title %date()\nA -> B\n", "A -> B : %now()\n", "A -> B : %random(6)\n"})
    void whatChangesWithEachBuildIsRefused(String source) {
        assertThat(draw(source).fault()).get().satisfies(fault -> {
            assertThat(fault.message()).contains("differently at each build");
            assertThat(fault.line()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!$i = 0\n!while $i < 100000000\n!$i = $i + 1\n!endwhile\nA -> B\n",
                "!procedure f()\nf()\n!endprocedure\nf()\n",
                "!function $f($x)\n!return $f($x + 1) + $f($x + 1)\n!endfunction\nA -> B : $f(1)\n",
            })
    void aBombEnds(String source) {
        assertThat(draw(source).fault()).isPresent();
    }

    @Test
    void whatNeverEndsIsGivenUp() {
        Bounded bounded = new Bounded(50);
        Object never = new Object();

        for (int i = 0; i < 4; i++) {
            assertThat(bounded.draw(() -> {
                                synchronized (never) {
                                    while (true) {
                                        try {
                                            never.wait();
                                        } catch (InterruptedException e) {
                                            return Drawing.failed("was asked to stop", 0);
                                        }
                                    }
                                }
                            })
                            .fault())
                    .get()
                    .extracting(Fault::message)
                    .asString()
                    .contains(i < 3 ? "takes too long" : "switched off for the rest of the build");
        }
    }

    private Drawing draw(String source) {
        return draw(source, Map.of());
    }

    private Drawing draw(String source, Map<String, String> files) {
        return format.draw(new Source("plantuml", source, path -> Optional.ofNullable(files.get(path))));
    }
}
