package dev.stagebill.discovery;

import dev.stagebill.discovery.BuildFacts.Fact;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code pom.xml}. Document types and external entities are refused; what stands before a fault counts. */
final class MavenFormat implements BuildFormat {
    private static final int MAX_DEPTH = 60;
    private static final Set<String> SERVERS = Set.of(
            "spring-boot-maven-plugin", "quarkus-maven-plugin", "micronaut-maven-plugin", "liberty-maven-plugin");

    @Override
    public String fileName() {
        return "pom.xml";
    }

    @Override
    public BuildFacts read(String text) {
        BuildFacts facts = new BuildFacts();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            read(factory.createXMLStreamReader(new StringReader(text)), facts);
        } catch (XMLStreamException e) {
            return facts;
        }
        return facts;
    }

    private static void read(XMLStreamReader xml, BuildFacts facts) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        StringBuilder characters = new StringBuilder();
        int line = 0;
        while (xml.hasNext() && path.size() < MAX_DEPTH) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                path.addLast(xml.getLocalName());
                characters.setLength(0);
                line = xml.getLocation().getLineNumber();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                characters.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                element(String.join("/", path), characters.toString(), line, facts);
                path.removeLast();
                characters.setLength(0);
            }
        }
    }

    private static void element(String path, String text, int line, BuildFacts facts) {
        switch (path) {
            case "project/artifactId" -> facts.tell(Fact.NAME, text, line);
            case "project/name" -> facts.tell(Fact.TITLE, text, line);
            case "project/description" -> facts.tell(Fact.DESCRIPTION, text, line);
            case "project/version", "project/parent/version" -> facts.tell(Fact.VERSION, text, line);
            case "project/packaging" -> {
                if (text.strip().equals("war")) {
                    facts.tell(Fact.SERVICE, "the packaging war", line);
                }
            }
            case "project/build/plugins/plugin/artifactId" -> {
                if (SERVERS.contains(text.strip())) {
                    facts.tell(Fact.SERVICE, text, line);
                }
            }
            default -> {}
        }
    }
}
