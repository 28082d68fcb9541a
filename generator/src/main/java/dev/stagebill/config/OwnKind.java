package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/** A kind of one's own as it is written in the portal file, key by key. */
record OwnKind(
        SourceLocation place,

        @Key(value = "The name of the kind, as descriptors write it.", form = Form.KIND, required = true)
        Text kind,

        @Key("The `apiVersion`s that descriptors of this kind may have. The default is any.")
        List<Text> apiVersions,

        @Key("What to call one of them. The default is the kind.")
        Optional<Text> title,

        @Key("What to call several of them. The default is the plural of the title.")
        Optional<Text> plural,

        @Key(
                "A JSON Schema that each entity of the kind must keep to, as a whole document: a mapping, or the path of a JSON or"
                        + " YAML file, relative to the portal file.")
        Optional<SchemaText> schema,

        @Key("Fields of `spec` that name other entities.") List<OwnRelation> relations,

        @Key(value = "The icon beside it: one of the theme's. The default is a neutral one.", form = Form.WORD)
        Optional<Text> icon,

        @Key("Columns of its own in the list of the catalog.")
        List<Column> columns) {

    record OwnRelation(
            @Key(value = "The field of `spec`, with dots between nested fields.", form = Form.FIELD, required = true)
            Text field,

            @Key(
                    value =
                            "What the entity is to those it names: one of Backstage's relations, such as `dependsOn`, or a name of your own.",
                    form = Form.WORD,
                    required = true)
            Text relation,

            @Key(value = "What those are to the entity. Needed for a relation of your own.", form = Form.WORD)
            Optional<Text> inverse,

            @Key("The relation in words, such as `runs on`. The default is its name.")
            Optional<Text> title,

            @Key("The inverse in words, such as `runs`. The default is its name.")
            Optional<Text> inverseTitle,

            @Key(
                    value = "The kind that a name without a kind means. The default: the kind must be written.",
                    form = Form.KIND)
            Optional<Text> defaultKind,

            @Key(value = "The kinds that may be named, without regard to case. The default is all.", form = Form.KIND)
            List<Text> allowedKinds) {}

    record Column(
            @Key(value = "What stands above the column.", required = true)
            Text label,

            @Key(
                    value = "Where the value is, such as `spec.region` or `metadata.labels.tier`.",
                    form = Form.FIELD,
                    required = true)
            Text path) {}
}
