package org.caresport.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private final Origins direct = new Origins(List.of());
    private final Origins behindBalancers = new Origins(List.of("10.0.0.0/8", "2001:db8:1::/48", "192.0.2.9"));

    @Test
    void whatACallerSaysOfItsOwnAddressIsNotBelieved() {
        assertThat(direct.of("198.51.100.7", List.of("203.0.113.1"))).isEqualTo("198.51.100.7");
        assertThat(behindBalancers.of("198.51.100.7", List.of("203.0.113.1"))).isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10.1.2.3       | 203.0.113.1                         | 203.0.113.1
                    10.1.2.3       | 203.0.113.1, 192.0.2.9              | 203.0.113.1
                    10.1.2.3       | 6.6.6.6, 203.0.113.1, 10.9.9.9      | 203.0.113.1
                    192.0.2.9      | 203.0.113.1:4711                    | 203.0.113.1
                    192.0.2.10     | 203.0.113.1                         | 192.0.2.10
                    10.1.2.3       | unknown                             | 10.1.2.3
                    10.1.2.3       | www.example.org                     | 10.1.2.3
                    2001:db8:1::5  | [2001:db8:77:88::9]:443             | 20010db800770088
                    10.1.2.3       | 2001:db8:77:88:1:2:3:4              | 20010db800770088
                    10.1.2.3       | ::ffff:203.0.113.1                  | 203.0.113.1
                    """)
    void aBalancerOfOursSaysForWhomItAsks(String socket, String forwarded, String origin) {
        assertThat(behindBalancers.of(socket, List.of(forwarded))).isEqualTo(origin);
    }

    @Test
    void severalHeadersCountAsOneList() {
        assertThat(behindBalancers.of("10.1.2.3", List.of("6.6.6.6", "203.0.113.1", "10.0.0.1")))
                .isEqualTo("203.0.113.1");
    }

    @Test
    void aKeyThatCanBeGuessedIsNone() {
        assertThatThrownBy(() -> new Origins(List.of(), "short"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("caresport.gateway.rate-limits.door-key")
                .hasMessageNotContaining("short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balancer.example.org", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/x", ""})
    void aProxyThatIsNoNetworkIsSaidByName(String wrong) {
        assertThatThrownBy(() -> new Origins(List.of(wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("caresport.gateway.rate-limits.trusted-proxies")
                .hasMessageContaining("'" + wrong + "'");
    }
}
