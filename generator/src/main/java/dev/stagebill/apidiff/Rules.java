package dev.stagebill.apidiff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are. */
public final class Rules {
    private Rules() {}

    /** All rules: those of OpenAPI, of schemas, of AsyncAPI, GraphQL and Protocol Buffers. */
    public static List<Rule> all() {
        return Stream.of(
                        Arrays.stream(OpenApiRule.values()).map(OpenApiRule::rule),
                        Arrays.stream(SchemaRule.values()).map(rule -> rule.in(Direction.REQUEST)),
                        Arrays.stream(SchemaRule.values()).map(rule -> rule.in(Direction.RESPONSE)),
                        Arrays.stream(AsyncApiRule.values()).map(AsyncApiRule::rule),
                        Arrays.stream(GraphQlRule.values()).map(GraphQlRule::rule),
                        Arrays.stream(ProtoRule.values()).map(ProtoRule::rule))
                .flatMap(rules -> rules)
                .toList();
    }
}
