package dev.stagebill.site;

import dev.stagebill.apidocs.ApiDocumentation;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All APIs as a set of links that programs look for in a fixed place (RFC 9727), in the JSON form of RFC 9264. Its addresses are absolute when
 * the portal knows its own, else relative to the file.
 */
final class ApiCatalogFile {
    static final OutputPath PATH = new OutputPath(".well-known/api-catalog");

    private final SiteParts parts;
    private final Optional<String> base;

    ApiCatalogFile(SiteParts parts, Optional<String> base) {
        this.parts = parts;
        this.base = base;
    }

    /** The file; nothing when there are no APIs. */
    Optional<SiteFile> of(List<ApiDocumentation> documentations) {
        Map<EntityRef, ApiDocumentation> known = new HashMap<>();
        documentations.forEach(each -> known.put(each.api().ref(), each));
        List<Object> items = new ArrayList<>();
        List<Object> contexts = new ArrayList<>();
        parts.catalog().ofKind("api").stream()
                .filter(ApiEntity.class::isInstance)
                .map(ApiEntity.class::cast)
                .forEach(api -> {
                    Map<String, Object> context = context(api, Optional.ofNullable(known.get(api.ref())));
                    items.add(Map.of("href", String.valueOf(context.get("anchor"))));
                    contexts.add(context);
                });
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("anchor", address(PATH));
        all.put("item", items);
        contexts.add(0, all);
        return Optional.of(JsonLines.file(PATH, Map.of("linkset", contexts)));
    }

    private Map<String, Object> context(ApiEntity api, Optional<ApiDocumentation> documentation) {
        EntityLink link = parts.links().to(api);
        OutputPath page = OutputPath.page("catalog/" + link.ref().route());
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", address(page));
        documentation
                .flatMap(ApiDocumentation::fileName)
                .ifPresent(name -> context.put(
                        "service-desc",
                        List.of(target(
                                DefinitionPage.rawOf(link, name),
                                type(api.type().orElse(""), name)))));
        OutputPath doc = documentation.isPresent() ? DefinitionPage.pathOf(link) : page;
        context.put("service-doc", List.of(target(doc, "text/html")));
        context.put("service-meta", List.of(target(MachineOutput.entityPath(link.ref()), "application/json")));
        List<Map<String, String>> status = status(api);
        if (!status.isEmpty()) {
            context.put("status", status);
        }
        return context;
    }

    /** The links of the descriptor that say of themselves that they tell how the API is (RFC 8631, section 5). */
    private static List<Map<String, String>> status(ApiEntity api) {
        return api.metadata().links().stream()
                .filter(link -> link.type().filter("status"::equalsIgnoreCase).isPresent()
                        && link.url().matches("(?i)https?://\\S+"))
                .map(link -> Map.of("href", link.url()))
                .toList();
    }

    private Map<String, String> target(OutputPath path, String type) {
        Map<String, String> target = new LinkedHashMap<>();
        target.put("href", address(path));
        target.put("type", type);
        return target;
    }

    private String address(OutputPath path) {
        return base.map(url -> url + path.encoded()).orElseGet(() -> path.from(PATH));
    }

    /** The media type of a definition: that of its format where there is one, else that of its notation. */
    static String type(String type, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        boolean json = ending.equals("json");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "openapi" -> "application/vnd.oai.openapi" + (json ? "+json" : "");
            case "asyncapi" -> "application/vnd.aai.asyncapi" + (json ? "+json" : "+yaml");
            case "graphql" -> json ? "application/json" : "application/graphql";
            case "jsonschema", "json-schema" -> json ? "application/schema+json" : "application/schema+yaml";
            case "wsdl", "soap" -> "application/wsdl+xml";
            default -> json ? "application/json" : ending.equals("yaml") ? "application/yaml" : "text/plain";
        };
    }
}
