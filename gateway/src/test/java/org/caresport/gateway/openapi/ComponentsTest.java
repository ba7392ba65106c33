package org.caresport.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final Components components = new Components(merged);

    @Test
    void theSameWordsThatReferToSomethingRenamedAreRenamedToo() throws JsonProcessingException {
        components.adopt("catalog", schemas("'Item': {'type': 'string'}, 'Page': {'items': " + ref("Item") + "}"));

        components.adopt("matching", schemas("'Item': {'type': 'integer'}, 'Page': {'items': " + ref("Item") + "}"));

        assertThat(names()).containsExactly("Item", "Page", "MatchingItem", "MatchingPage");
        assertThat(merged.at("/schemas/MatchingPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/MatchingItem");
        assertThat(merged.at("/schemas/Page/items/$ref").asText()).isEqualTo("#/components/schemas/Item");
    }

    @Test
    void aSchemaThatRefersToItselfIsSharedWhenItIsTheSame() throws JsonProcessingException {
        String tree = "'Tree': {'children': {'items': " + ref("Tree") + "}}";

        components.adopt("catalog", schemas(tree));
        components.adopt("matching", schemas(tree));

        assertThat(names()).containsExactly("Tree");
    }

    @Test
    void aNameThatIsTakenEvenWithTheServiceInFrontGetsANumber() throws JsonProcessingException {
        components.adopt("catalog", schemas("'Item': {'type': 'string'}, 'MatchingItem': {'type': 'string'}"));

        components.adopt("matching", schemas("'Item': {'type': 'integer'}"));

        assertThat(names()).containsExactly("Item", "MatchingItem", "MatchingItem2");
    }

    @Test
    void aDiscriminatorFollowsTheNewName() throws JsonProcessingException {
        components.adopt("catalog", schemas("'Cat': {'type': 'string'}"));

        components.adopt(
                "matching",
                schemas(
                        "'Cat': {'type': 'object'}, 'Pet': {'discriminator': {'mapping': {'cat': '#/components/schemas/Cat'}}}"));

        assertThat(merged.at("/schemas/Pet/discriminator/mapping/cat").asText())
                .isEqualTo("#/components/schemas/MatchingCat");
    }

    private java.util.List<String> names() {
        return merged.path("schemas")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static String ref(String name) {
        return "{'$ref': '#/components/schemas/" + name + "'}";
    }

    private static ObjectNode schemas(String schemas) throws JsonProcessingException {
        String json = "{'components': {'schemas': {" + schemas + "}}}";
        return (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
    }
}
