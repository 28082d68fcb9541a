package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Value;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The elements and types that schemas of XML declare (XML Schema 1.0), in words. */
final class XsdTypes {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final int MAX_DEPTH = 24;
    private static final Set<String> NAMED = Set.of("complexType", "simpleType", "element", "group", "attributeGroup");
    private static final Set<String> STATED =
            Set.of("name", "type", "ref", "minOccurs", "maxOccurs", "use", "id", "abstract", "base");

    private final Map<String, XmlElement> declared = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Anchors anchors;
    private final Prose prose;
    private int unfolded;

    XsdTypes(Anchors anchors, Prose prose) {
        this.anchors = anchors;
        this.prose = prose;
    }

    /** Adds what a schema declares at its outermost level. */
    void add(XmlElement schema) {
        String namespace = schema.attribute("targetNamespace").orElse("");
        for (XmlElement child : schema.children()) {
            Optional<String> name = child.attribute("name");
            if (name.isPresent() && NAMED.contains(child.name())) {
                declared.putIfAbsent(child.name() + " {" + namespace + "}" + name.get(), child);
            }
        }
    }

    /** All of them by sort and resolved name, in the order of the text. */
    Map<String, XmlElement> declared() {
        return declared;
    }

    /** The words for a type that is named: a link when it is declared here. */
    List<Word> type(String qualified) {
        String local = XmlElement.local(qualified);
        for (String sort : List.of("complexType ", "simpleType ")) {
            if (declared.containsKey(sort + qualified)) {
                return List.of(new Word(local, Optional.of(id(sort + qualified))));
            }
        }
        return List.of(new Word(local, Optional.empty()));
    }

    /** The words for an element that is named. */
    List<Word> element(String qualified) {
        String key = "element " + qualified;
        Optional<String> id = declared.containsKey(key) ? Optional.of(id(key)) : Optional.empty();
        return List.of(new Word(XmlElement.local(qualified), id));
    }

    /** The fragment of a declaration. */
    String id(String key) {
        String sort = key.startsWith("element ") ? "schema-element" : "schema";
        return ids.computeIfAbsent(key, each -> anchors.another(sort, XmlElement.local(each)));
    }

    /** The text that a declaration carries for people; its lines are not indented by intent. */
    SafeHtml documentation(XmlElement owner) {
        List<XmlElement> holders = new ArrayList<>(List.of(owner));
        owner.all("annotation").forEach(holders::add);
        List<String> texts = new ArrayList<>();
        holders.forEach(holder -> holder.all("documentation").forEach(each -> texts.add(words(each.text()))));
        return prose.text(Optional.of(String.join("\n\n", texts)));
    }

    private static String words(String text) {
        return String.join("\n", text.strip().lines().map(String::strip).toList());
    }

    /** The schema of a declared element or type. */
    Schema schema(XmlElement declaration) {
        SchemaDraft draft = new SchemaDraft(name -> false);
        draft.describe(documentation(declaration));
        fill(draft, declaration, 0);
        return draft.build();
    }

    /** What an element or type is, without its documentation. */
    private void fill(SchemaDraft draft, XmlElement declaration, int depth) {
        facts(declaration).forEach(draft::fact);
        declaration.qualified("type").ifPresent(type -> draft.words(type(type)));
        declaration.qualified("ref").ifPresent(ref -> draft.words(element(ref)));
        if (depth >= MAX_DEPTH || ++unfolded > 300_000) {
            draft.word("more in the definition");
            return;
        }
        declaration.all("complexType").forEach(inner -> fill(draft, inner, depth + 1));
        declaration.all("simpleType").forEach(inner -> fill(draft, inner, depth + 1));
        if (declaration.name().equals("complexType") && !draft.hasWords()) {
            boolean derived = declaration.first("complexContent").isPresent()
                    || declaration.first("simpleContent").isPresent();
            draft.word(derived ? "" : "object");
        }
        content(draft, declaration, "", depth);
    }

    private static List<String> facts(XmlElement declaration) {
        List<String> facts = new ArrayList<>();
        if (declaration.attribute("abstract").filter("true"::equals).isPresent()) {
            facts.add("abstract");
        }
        declaration.attributes().forEach((key, value) -> {
            if (!STATED.contains(key)) {
                facts.add(key.equals("nillable") && value.equals("true") ? "may be nil" : key + " " + value);
            }
        });
        return facts;
    }

    /** Elements, attributes and restrictions in a declaration, through the wrappers around them. */
    private void content(SchemaDraft draft, XmlElement owner, String fact, int depth) {
        for (XmlElement child : owner.children()) {
            switch (child.name()) {
                case "sequence", "all" -> content(draft, child, fact, depth);
                case "choice" -> content(draft, child, "one of a choice", depth);
                case "complexContent", "simpleContent" -> content(draft, child, fact, depth);
                case "extension" -> derived(draft, child, "extends ", depth);
                case "restriction" -> restriction(draft, child, depth);
                case "list" -> within(draft, child, "list of ", child.attribute("itemType"), depth);
                case "union" -> within(draft, child, "one of ", child.attribute("memberTypes"), depth);
                case "element" -> draft.property(element(child, fact, depth));
                case "attribute" -> draft.property(attribute(child, depth));
                case "any" -> draft.fact("any other elements");
                case "anyAttribute" -> draft.fact("any other attributes");
                case "group", "attributeGroup" -> shared(draft, child, depth);
                default -> {}
            }
        }
    }

    /** A list or choice of types, which have names or are written in place. */
    private void within(SchemaDraft draft, XmlElement owner, String before, Optional<String> named, int depth) {
        draft.word(before);
        named.ifPresent(names ->
                owner.qualified("itemType").map(this::type).ifPresentOrElse(draft::words, () -> draft.word(names)));
        List<XmlElement> inner = owner.all("simpleType").toList();
        for (int i = 0; i < inner.size(); i++) {
            draft.word(i > 0 || named.isPresent() ? ", " : "");
            fill(draft, inner.get(i), depth + 1);
        }
    }

    private List<Word> together(String before, Optional<String> type) {
        List<Word> words = new ArrayList<>(List.of(new Word(before, Optional.empty())));
        words.addAll(type.map(this::type).orElse(List.of(new Word("values", Optional.empty()))));
        return words;
    }

    private void derived(SchemaDraft draft, XmlElement child, String word, int depth) {
        draft.words(together(word, child.qualified("base")));
        content(draft, child, "", depth);
    }

    private void restriction(SchemaDraft draft, XmlElement child, int depth) {
        child.qualified("base").ifPresent(base -> draft.words(type(base)));
        for (XmlElement facet : child.children()) {
            String value = facet.attribute("value").orElse("");
            if (facet.name().equals("enumeration")) {
                draft.value(new Value(value, documentation(facet)));
            } else if (!value.isEmpty()) {
                draft.fact(facet.name() + " " + value);
            }
        }
        content(draft, child, "", depth);
    }

    private void shared(SchemaDraft draft, XmlElement child, int depth) {
        Optional<XmlElement> target =
                child.qualified("ref").flatMap(ref -> Optional.ofNullable(declared.get(child.name() + " " + ref)));
        if (target.isPresent() && depth < MAX_DEPTH && ++unfolded <= 300_000) {
            content(draft, target.get(), "", depth + 1);
        } else {
            child.qualified("ref").ifPresent(ref -> draft.fact("with those of " + XmlElement.local(ref)));
        }
    }

    private Property element(XmlElement element, String fact, int depth) {
        SchemaDraft draft = new SchemaDraft(name -> false);
        String most = element.attribute("maxOccurs").orElse("1");
        String least = element.attribute("minOccurs").orElse("1");
        if (!most.equals("1") && !most.equals("0")) {
            draft.word("list of ");
            draft.fact(least + (most.equals("unbounded") ? " or more" : " to " + most));
        }
        if (!fact.isEmpty()) {
            draft.fact(fact);
        }
        fill(draft, element, depth + 1);
        boolean required = !least.equals("0") && fact.isEmpty();
        return property(element, required, draft.build());
    }

    private Property attribute(XmlElement attribute, int depth) {
        SchemaDraft draft = new SchemaDraft(name -> false);
        draft.fact("attribute");
        fill(draft, attribute, depth + 1);
        boolean required = attribute.attribute("use").filter("required"::equals).isPresent();
        return property(attribute, required, draft.build());
    }

    private Property property(XmlElement element, boolean required, Schema schema) {
        String name = element.attribute("name")
                .or(() -> element.qualified("ref").map(XmlElement::local))
                .orElse("?");
        return new Property(name, "", required, false, documentation(element), schema);
    }

    /** Whether an element is a schema of XML. */
    static boolean isSchema(XmlElement element) {
        return element.name().equals("schema") && element.namespace().equals(XSD);
    }
}
