package org.caresport.referral.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.LocalDate;
import java.util.Map;
import org.caresport.referral.patient.Bsn;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class ProvedIdentityTest {

    private static final String BSN = "111222333";
    private static final Map<String, String> SET = Map.of(
            "caresport.patient-login.bsn-claim", "bsn", "caresport.patient-login.assurance-values", "substantial,high");

    @Test
    void unlessItIsSetNoLoginProvesAnything() {
        assertThat(proved(Map.of(), "high").bsn()).isEmpty();
    }

    @Test
    void aBsnCountsAtALevelThatIsSureEnough() {
        assertThat(proved(SET, "substantial").bsn()).isEqualTo(Bsn.parse(BSN));
        assertThat(proved(SET, "low").bsn()).isEmpty();
    }

    @Test
    void aBirthDateIsTakenWhenItIsWhole() {
        assertThat(proved(SET, "high").birthDate()).contains(LocalDate.of(1958, 3, 14));
    }

    @Test
    void aBsnClaimWithoutLevelsIsASettingWithWhichNothingStarts() {
        var unsafe = Map.of("caresport.patient-login.bsn-claim", "bsn");

        assertThatThrownBy(() -> proved(unsafe, "high"))
                .hasMessageContaining("caresport.patient-login.assurance-values");
    }

    private static ProvedIdentity proved(Map<String, String> settings, String level) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(PatientLoginConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 1))
                .build()
                .getConfigMapping(PatientLoginConfig.class);
        return new ProvedIdentity(config, login(level));
    }

    private static SecurityIdentity login(String level) {
        var claims = new JwtClaims();
        claims.setSubject("johanna");
        claims.setClaim("bsn", BSN);
        claims.setClaim("acr", level);
        claims.setClaim("birthdate", "1958-03-14");
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();
    }
}
