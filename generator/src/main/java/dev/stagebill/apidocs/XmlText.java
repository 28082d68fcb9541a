package dev.stagebill.apidocs;

import dev.stagebill.yaml.Position;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML without document types and external entities, which are refused, down to a bounded depth and number of elements (OWASP, "XML
 * External Entity Prevention").
 */
final class XmlText {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 300_000;

    /** What is known of an element's content to be mere text for people is kept, what is longer is cut. */
    private static final int MAX_TEXT = 60_000;

    private static final Set<String> NAMES = Set.of(
            "type", "element", "base", "ref", "message", "binding", "interface", "itemType", "substitutionGroup");

    private final XMLStreamReader reader;
    private final int before;
    private int elements;

    private XmlText(XMLStreamReader reader, int before) {
        this.reader = reader;
        this.before = before;
    }

    /** Why a text is not read, and where. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Position position;

        Fault(String message, Position position) {
            super(message);
            this.position = position;
        }

        Position position() {
            return position;
        }
    }

    /** The outermost element. */
    static XmlElement read(String text) throws Fault {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String stripped = start.stripLeading();
        int before = (int) start.substring(0, start.length() - stripped.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
        try {
            return new XmlText(factory.createXMLStreamReader(new StringReader(stripped)), before).document();
        } catch (XMLStreamException e) {
            throw new Fault(message(e), e.getLocation() == null ? Position.START : position(e.getLocation(), before));
        }
    }

    /** The parser's words begin with the place, which is told elsewhere. */
    private static String message(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int words = message.indexOf("Message: ");
        return (words < 0 ? message : message.substring(words + "Message: ".length())).replaceAll("\\s+", " ");
    }

    private static Position position(Location location, int before) {
        return new Position(Math.max(1, location.getLineNumber()) + before, Math.max(1, location.getColumnNumber()));
    }

    private XmlElement document() throws XMLStreamException, Fault {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Fault("a document type is not allowed", position(reader.getLocation(), before));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement root = element(0, new StringBuilder());
                while (reader.hasNext()) {
                    reader.next();
                }
                return root;
            }
        }
        throw new Fault("there is no element", Position.START);
    }

    private XmlElement element(int depth, StringBuilder around) throws XMLStreamException, Fault {
        Position position = position(reader.getLocation(), before);
        if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw new Fault(
                    "it has more than " + MAX_ELEMENTS + " elements, or some nested more than " + MAX_DEPTH + " deep",
                    position);
        }
        String namespace = String.valueOf(reader.getNamespaceURI()).replace("null", "");
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String key = reader.getAttributeLocalName(i);
            attributes.putIfAbsent(key, reader.getAttributeValue(i));
            if (NAMES.contains(key)) {
                names.putIfAbsent(key, qualified(reader.getAttributeValue(i).strip()));
            }
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        content(children, text, depth);
        if (around.length() < MAX_TEXT) {
            around.append(text);
        }
        return new XmlElement(
                namespace,
                name,
                Collections.unmodifiableMap(attributes),
                names,
                List.copyOf(children),
                text.toString(),
                position);
    }

    private void content(List<XmlElement> children, StringBuilder text, int depth) throws XMLStreamException, Fault {
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(depth + 1, text));
            } else if (event == XMLStreamConstants.CHARACTERS && text.length() < MAX_TEXT) {
                String words = reader.getText();
                text.append(words, 0, Math.min(words.length(), MAX_TEXT));
            }
        }
    }

    private String qualified(String value) {
        int colon = value.indexOf(':');
        String prefix = colon < 0 ? "" : value.substring(0, colon);
        String namespace = reader.getNamespaceURI(prefix);
        return "{" + (namespace == null ? "" : namespace) + "}" + value.substring(colon + 1);
    }
}
