package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlSampleTest {
    private static String sample(String type, String schema) {
        return Apis.reference("""
                        paths:
                          /a: {post: {requestBody: {content: {%s: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
                        components: {schemas: {Pet: %s}}
                        """.formatted(type, schema))
                .operations()
                .get(0)
                .body()
                .orElseThrow()
                .media()
                .get(0)
                .examples()
                .stream()
                .map(example -> example.code().toString().replaceAll("<[^>]*>", ""))
                .findFirst()
                .orElse("");
    }

    @Test
    void xmlHasTheNamesAttributesAndWrappersOfItsSchema() {
        String xml = sample("application/xml", """
                {type: object, xml: {name: animal, prefix: p, namespace: 'https://e.com/ns'}, properties: {
                  id: {type: integer, xml: {attribute: true}},
                  name: {type: string, example: Tom & Jerry},
                  tags: {type: array, xml: {name: labels, wrapped: true}, items: {type: string, xml: {name: label}}},
                  photos: {type: array, items: {type: string, xml: {name: photo}}},
                  friend: {$ref: '#/components/schemas/Pet'}}}""");

        assertThat(xml.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .isEqualTo("""
                        <p:animal xmlns:p="https://e.com/ns" id="0">
                          <name>Tom &amp; Jerry</name>
                          <labels>
                            <label>string</label>
                          </labels>
                          <photo>string</photo>
                        </p:animal>""");
    }

    @Test
    void formsHaveTheirFields() {
        assertThat(sample(
                        "application/x-www-form-urlencoded",
                        "{properties: {name: {type: string, example: Tom Cat}, age: {type: integer, default: 3000}}}"))
                .isEqualTo("name=Tom+Cat\n&amp;age=3000");
    }
}
