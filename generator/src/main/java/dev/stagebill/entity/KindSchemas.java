package dev.stagebill.entity;

import static dev.stagebill.entity.Schema.filled;
import static dev.stagebill.entity.Schema.list;
import static dev.stagebill.entity.Schema.mapping;
import static dev.stagebill.entity.Schema.oneOf;

/**
 * The {@code spec} of the kinds of Backstage's core ({@code packages/catalog-model/src/schema/kinds}: {@code Component.v1alpha1},
 * {@code API.v1alpha1} and so on).
 */
final class KindSchemas {
    private static final Schema REFERENCES = list(filled());

    private static final Schema PROFILE =
            mapping().allow("displayName", filled()).allow("email", filled()).allow("picture", filled());

    /** {@code dependencyOf} is not in the schema: {@link ReferenceReader} has its rule. */
    static final Schema.Fields COMPONENT = owned("type", "lifecycle", "owner")
            .allow("system", filled())
            .allow("subcomponentOf", filled())
            .allow("providesApis", REFERENCES)
            .allow("consumesApis", REFERENCES)
            .allow("dependsOn", REFERENCES);

    static final Schema.Fields API =
            owned("type", "lifecycle", "owner", "definition").allow("system", filled());

    /** An API of type {@code mcp-server}, which Backstage's model layer knows and its classic flow does not. */
    static final Schema.Fields MCP_SERVER = owned("type", "lifecycle", "owner")
            .require("remotes", list(mapping().require("type", filled()).require("url", filled()), 1))
            .allow("system", filled());

    static final Schema.Fields RESOURCE =
            owned("type", "owner").allow("dependsOn", REFERENCES).allow("system", filled());

    static final Schema.Fields SYSTEM = owned("owner").allow("domain", filled()).allow("type", filled());

    static final Schema.Fields DOMAIN =
            owned("owner").allow("subdomainOf", filled()).allow("type", filled());

    static final Schema.Fields GROUP = owned("type")
            .require("children", REFERENCES)
            .allow("profile", PROFILE)
            .allow("parent", filled())
            .allow("members", REFERENCES);

    static final Schema.Fields USER = mapping().require("memberOf", REFERENCES).allow("profile", PROFILE);

    static final Schema.Fields LOCATION = mapping()
            .allow("type", filled())
            .allow("target", filled())
            .allow("targets", REFERENCES)
            .allow("presence", oneOf("required", "optional"));

    private KindSchemas() {}

    /** A mapping with these fields, all of them texts. */
    static Schema.Fields owned(String... fields) {
        Schema.Fields schema = mapping();
        for (String field : fields) {
            schema = schema.require(field, filled());
        }
        return schema;
    }
}
