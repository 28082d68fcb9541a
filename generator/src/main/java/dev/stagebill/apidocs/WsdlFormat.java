package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Web services described in WSDL 1.1 or 2.0. */
record WsdlFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final Set<String> TYPES = Set.of("wsdl", "soap");
    private static final Map<String, String> ROOTS = Map.of(
            "definitions", "http://schemas.xmlsoap.org/wsdl/",
            "description", "http://www.w3.org/ns/wsdl");
    private static final int HEAD = 5_000;
    private static final Pattern SAYS_SO =
            Pattern.compile("=[\"'](?:http://schemas\\.xmlsoap\\.org/wsdl/|http://www\\.w3\\.org/ns/wsdl)[\"']");

    @Override
    public boolean accepts(ApiEntity api) {
        boolean typed = TYPES.contains(api.type().orElse("").toLowerCase(Locale.ROOT));
        return api.definition()
                .map(ApiEntity.Definition::text)
                .filter(text -> !text.isBlank() && (typed || saysSo(text)))
                .isPresent();
    }

    private static boolean saysSo(String text) {
        return text.stripLeading().startsWith("<")
                && SAYS_SO.matcher(text.substring(0, Math.min(HEAD, text.length())))
                        .find();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
        XmlElement root;
        try {
            root = XmlText.read(text.text());
        } catch (XmlText.Fault fault) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.unparsable", "the definition cannot be read: " + fault.getMessage())
                            .hint("mend the definition; until then its page shows the source"),
                    fault.position()));
            return source.read(api, "The definition cannot be read, so this is its source.");
        }
        if (!root.namespace().equals(ROOTS.get(root.name()))) {
            diagnostics.report(text.locate(
                    Diagnostic.error("api.not-wsdl", "the outermost element is not that of WSDL 1.1 or 2.0")
                            .hint("begin with wsdl:definitions or wsdl:description, or change spec.type of the API"),
                    root.position()));
            return source.read(api, "The definition is no WSDL, so this is its source.");
        }
        return new WsdlReader(root, prose.get()).outline();
    }
}
