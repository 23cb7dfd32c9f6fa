package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHostsTests {
    private final ServiceHosts hosts = ServiceHosts.of(
            List.of("smba.trafficmanager.net", "connector.example.org:8443", "127.0.0.1", "localhost:4000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/",
                "https://SMBA.trafficmanager.net",
                "https://smba.trafficmanager.net:443/emea/",
                "https://connector.example.org:8443/",
                "http://127.0.0.1:61234/",
                "https://127.0.0.1/",
                "http://localhost:4000/x"
            })
    void talksToThoseListed(String address) {
        assertThat(hosts.allows(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smba.trafficmanager.net/emea/",
                "https://smba.trafficmanager.net:8443/",
                "https://smba.trafficmanager.net.example.org/",
                "https://x.smba.trafficmanager.net/",
                "https://smba.trafficmanager.net@example.org/",
                "https://user@smba.trafficmanager.net/",
                "https://smba.trafficmanager.net/?a=b",
                "https://smba.trafficmanager.net/#a",
                "https://connector.example.org/",
                "http://connector.example.org:8443/",
                "http://localhost:4001/",
                "http://127.0.0.2/",
                "http://[::1]/",
                "ftp://127.0.0.1/",
                "smba.trafficmanager.net",
                "mailto:a@smba.trafficmanager.net"
            })
    void talksToNobodyElse(String address) {
        assertThat(hosts.allows(URI.create(address))).isFalse();
    }
}
