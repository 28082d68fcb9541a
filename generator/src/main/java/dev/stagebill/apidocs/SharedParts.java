package dev.stagebill.apidocs;

import dev.stagebill.apidocs.AsyncApiReference.Shared;
import dev.stagebill.apidocs.AsyncApiReference.SharedPart;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shared parts of an AsyncAPI definition that have no place of their own on the page, used or not. */
final class SharedParts {
    private static final Set<String> ELSEWHERE = Set.of("schemas", "messages", "messageTraits", "securitySchemes");
    private static final Map<String, String> TITLES = titles();

    private final AsyncReading reading;
    private final AsyncChannels channels;

    SharedParts(AsyncReading reading, AsyncChannels channels) {
        this.reading = reading;
        this.channels = channels;
    }

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("operationTraits", "operation-trait|Operation traits");
        titles.put("parameters", "parameter|Parameters");
        titles.put("correlationIds", "correlation-id|Correlation ids");
        titles.put("replies", "reply|Replies");
        titles.put("replyAddresses", "reply-address|Reply addresses");
        titles.put("serverVariables", "server-variable|Server variables");
        titles.put("serverBindings", "server-binding|Server bindings");
        titles.put("channelBindings", "channel-binding|Channel bindings");
        titles.put("operationBindings", "operation-binding|Operation bindings");
        titles.put("messageBindings", "message-binding|Message bindings");
        titles.put("servers", "shared-server|Other servers");
        titles.put("channels", "shared-channel|Other channels");
        titles.put("operations", "shared-operation|Other operations");
        titles.put("tags", "shared-tag|Tags");
        titles.put("externalDocs", "documentation|Documentation");
        return titles;
    }

    List<Shared> read() {
        List<Shared> shared = new ArrayList<>();
        reading.named(reading.root(), "components").entries().forEach((section, entry) -> {
            if (!ELSEWHERE.contains(section)) {
                List<SharedPart> parts = parts(section, entry.value());
                if (!parts.isEmpty()) {
                    shared.add(new Shared(name(section, 1), parts));
                }
            }
        });
        return shared;
    }

    private static String name(String section, int index) {
        return TITLES.getOrDefault(section, section + "|" + section).split("\\|", -1)[index];
    }

    private List<SharedPart> parts(String section, YamlNode node) {
        List<SharedPart> parts = new ArrayList<>();
        YamlMapping entries = node.asMapping().orElse(AsyncReading.NOTHING);
        entries.entries().forEach((name, entry) -> {
            if (!isShown(section, entry.value())) {
                String id = reading.anchors().named(name(section, 0), name);
                parts.add(new SharedPart(id, name, reading.details().detail(name, entry.value())));
            }
        });
        if (entries.entries().isEmpty() && node.asMapping().isEmpty()) {
            String id = reading.anchors().named("component", section);
            parts.add(new SharedPart(id, section, reading.details().detail(section, node)));
        }
        return parts;
    }

    /** Servers, channels and operations are kept here to be named in the document, where they are shown. */
    private boolean isShown(String section, YamlNode node) {
        YamlMapping part = reading.mapping(node);
        return switch (section) {
            case "channels" -> channels.holds(part);
            case "servers", "operations" -> ofRoot(section).contains(part);
            default -> false;
        };
    }

    private Set<YamlMapping> ofRoot(String section) {
        Set<YamlMapping> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        reading.named(reading.root(), section)
                .entries()
                .values()
                .forEach(entry -> parts.add(reading.mapping(entry.value())));
        return parts;
    }
}
