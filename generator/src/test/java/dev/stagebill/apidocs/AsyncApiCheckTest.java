package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsyncApiCheckTest {
    @Test
    void everyFaultOfVersion2IsReportedAtItsPlace() {
        Apis apis = Apis.of("asyncapi", """
                asyncapi: 2.6.0
                info: {title: t, version: v}
                servers:
                  live: {url: a, protocol: mqtt, security: [{tokn: []}]}
                channels:
                  a/{id}/{name}:
                    servers: [lve]
                    parameters: {name: {}}
                    publish:
                      operationId: same
                      message: {$ref: "#/components/messages/Gone"}
                  b:
                    subscribe:
                      operationId: same
                      message: {payload: {$ref: "shared.yaml#/Ok"}}
                components:
                  securitySchemes: {token: {type: plain}}
                  messages: {Gon: {}}
                """);

        assertThat(apis.places())
                .containsExactlyInAnyOrder(
                        "api.unknown-security-scheme 4:46",
                        "api.undeclared-channel-parameter 7:5",
                        "api.unknown-server 7:15",
                        "api.unresolved-ref 11:23",
                        "api.duplicate-operation-id 14:20",
                        "api.external-ref 15:33");
        assertThat(apis.findings())
                .extracting(finding -> finding.hint().orElse(""))
                .contains("did you mean token?", "did you mean live?", "did you mean #/components/messages/Gon?");
    }

    @Test
    void everyFaultOfVersion3IsReportedAtItsPlace() {
        Apis apis = Apis.of("asyncapi", """
                asyncapi: 3.0.0
                info: {title: t, version: v}
                channels:
                  a:
                    address: orders.{id}
                    messages: {one: {$ref: "#/components/messages/One"}}
                operations:
                  none: {action: send}
                  shared: {action: send, channel: {$ref: "#/components/channels/c"}}
                  other:
                    action: send
                    channel: {$ref: "#/channels/a"}
                    messages: [{$ref: "#/components/messages/Two"}]
                    reply: {channel: {$ref: "#/channels/a"}, messages: [{$ref: "#/components/messages/Two"}]}
                  lost: {action: receive, channel: {$ref: "#/channels/b"}}
                components:
                  channels: {c: {address: x}}
                  messages: {One: {}, Two: {}}
                """);

        assertThat(apis.places())
                .containsExactlyInAnyOrder(
                        "api.undeclared-channel-parameter 5:5",
                        "api.unknown-channel 8:9",
                        "api.unknown-channel 9:35",
                        "api.unknown-message 13:16",
                        "api.unknown-message 14:57",
                        "api.unresolved-ref 15:43");
    }

    @Test
    void aMessageOfTheChannelMayBeNamedByItsOtherReference() {
        assertThat(Apis.of("asyncapi", """
                asyncapi: 3.0.0
                channels: {a: {address: x, messages: {one: {$ref: "#/components/messages/One"}}}}
                operations:
                  o: {action: send, channel: {$ref: "#/channels/a"}, messages: [{$ref: "#/channels/a/messages/one"}]}
                components: {messages: {One: {payload: {type: string}}}}
                """).findings()).isEmpty();
    }

    @Test
    void aDefinitionWithoutVersionIsShownAsSource() {
        Apis apis = Apis.of("asyncapi", "openapi: 3.1.0\n");

        assertThat(apis.findings()).extracting("code").containsExactly("api.not-asyncapi");
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }

    @Test
    void aBrokenDefinitionIsShownAsSource() {
        Apis apis = Apis.of("asyncapi", "asyncapi: 3.0.0\ninfo:\n  title: \"never ends\n");

        assertThat(apis.findings()).extracting("code").containsExactly("api.unparsable");
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }

    @Test
    void ofAKeyGivenTwiceTheLastValueIsShown() {
        Apis apis = Apis.of("asyncapi", "asyncapi: 3.0.0\ninfo:\n  title: one\n  title: two\n");

        assertThat(apis.places()).containsExactly("api.duplicate-key 4:3");
        assertThat(((AsyncApiReference) apis.documentations().get(0).content()).title())
                .isEqualTo("two");
    }
}
