package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the bindings of a WSDL definition say of operations: actions, styles, and how what is sent is encoded (WSDL 1.1, sections 2.5 and 3). */
final class WsdlBindings {
    private static final Map<String, String> TURNS = Map.of("input", "Input", "output", "Output", "fault", "Fault");

    private final Map<String, Set<Fact>> said = new HashMap<>();

    WsdlBindings(XmlElement root) {
        root.all("binding").forEach(binding -> {
            String port = binding.qualified("type")
                    .or(() -> binding.qualified("interface"))
                    .map(XmlElement::local)
                    .orElse("");
            binding.all("operation").forEach(operation -> {
                String name = operation
                        .attribute("name")
                        .or(() -> operation.qualified("ref").map(XmlElement::local))
                        .orElse("");
                add(operation, said.computeIfAbsent(port + " " + name, key -> new LinkedHashSet<>()));
            });
        });
    }

    /** What is said of an operation of an interface. */
    Set<Fact> of(String port, String operation) {
        return said.getOrDefault(port + " " + operation, Set.of());
    }

    private static void add(XmlElement operation, Set<Fact> facts) {
        operation
                .all("operation")
                .forEach(each -> each.attributes()
                        .forEach((key, value) -> facts.add(new Fact(words(key), value, Optional.empty()))));
        operation.attribute("action").ifPresent(action -> facts.add(new Fact("SOAP action", action, Optional.empty())));
        for (XmlElement turn : operation.children()) {
            if (TURNS.containsKey(turn.name())) {
                turn.children().forEach(part -> encoding(turn, part, facts));
            }
        }
    }

    /** How a body, a header or a fault is written. */
    private static void encoding(XmlElement turn, XmlElement part, Set<Fact> facts) {
        String text = part.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            facts.add(new Fact(TURNS.get(turn.name()) + " " + part.name(), text, Optional.empty()));
        }
    }

    /** What an attribute of a binding is called. */
    static String words(String key) {
        return switch (key) {
            case "soapAction" -> "SOAP action";
            case "location" -> "Path";
            case "style" -> "Style";
            default -> key;
        };
    }
}
