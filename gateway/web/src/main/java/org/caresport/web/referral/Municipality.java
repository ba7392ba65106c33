package org.caresport.web.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.caresport.web.page.Page;

/** In which municipality a referral is, as far as a page can know. */
@ApplicationScoped
class Municipality {

    private final Page page;
    private final ObjectMapper json;

    Municipality(Page page, ObjectMapper json) {
        this.page = page;
        this.json = json;
    }

    /** As the referral says it; where it does not, the first of the reader's own. */
    String of(Case referral) {
        return Optional.ofNullable(referral.municipality())
                .or(() -> page.token().map(token -> ofReader(token.getToken())))
                .orElse("");
    }

    private String ofReader(String token) {
        try {
            JsonNode said = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("municipality");
            return said.isArray() ? said.path(0).asText() : said.asText();
        } catch (IOException e) {
            throw new IllegalStateException("an access token that is no JWT", e);
        }
    }
}
