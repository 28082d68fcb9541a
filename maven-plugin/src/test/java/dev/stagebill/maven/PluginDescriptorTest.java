package dev.stagebill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven reads of the goals. */
class PluginDescriptorTest {
    private static Document descriptor;

    @BeforeAll
    static void readDescriptor() throws Exception {
        Path file = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
        descriptor = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void everyGoalRunsWithoutAPomAndBesideOtherThreads() {
        assertThat(goals()).isNotEmpty().allSatisfy(goal -> {
            assertThat(text(goal, "requiresProject")).hasValue("false");
            assertThat(text(goal, "threadSafe")).hasValue("true");
            assertThat(text(goal, "description").orElse("")).isNotBlank();
        });
    }

    @Test
    void goalsHaveTheirUsualPhases() {
        assertThat(goals())
                .extracting(goal -> text(goal, "goal").orElse("") + " "
                        + text(goal, "phase").orElse("-"))
                .contains("build site", "check verify");
    }

    /** A map cannot be written as a property. */
    @Test
    void everyParameterIsDocumentedAndHasAProperty() {
        assertThat(goals()).allSatisfy(goal -> {
            List<Element> parameters = children(goal, "parameter").stream()
                    .filter(parameter -> text(parameter, "editable").orElse("").equals("true"))
                    .toList();
            assertThat(parameters).isNotEmpty().allSatisfy(parameter -> {
                String name = text(parameter, "name").orElse("");
                assertThat(text(parameter, "description").orElse("")).as(name).isNotBlank();
                if (!text(parameter, "type").orElse("").equals("java.util.Map")) {
                    assertThat(children(goal, name))
                            .as(name)
                            .extracting(Element::getTextContent)
                            .containsExactly("${stagebill." + name + "}");
                }
            });
        });
    }

    private static List<Element> goals() {
        return children(descriptor.getDocumentElement(), "mojo");
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream().findFirst().map(Element::getTextContent);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
