package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadHostsTests {
    private final UploadHosts hosts = UploadHosts.of(List.of(".sharepoint.com", "127.0.0.1:8443", "[::1]"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://contoso.sharepoint.com/x?tempauth=1",
                "https://CONTOSO-my.SharePoint.com:443/x",
                "http://127.0.0.1:8443/x",
                "https://127.0.0.1:8443/x",
                "http://[::1]:1234/x"
            })
    void takesWhatEndsWellOrIsNamed(String address) {
        assertThat(hosts.allow(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://contoso.sharepoint.com/x",
                "https://sharepoint.com/x",
                "https://evilsharepoint.com/x",
                "https://contoso.sharepoint.com.evil.example/x",
                "https://contoso.sharepoint.com@evil.example/x",
                "https://evil.example/contoso.sharepoint.com",
                "https://evil.example#.sharepoint.com",
                "https://contoso.sharepoint.com./x",
                "https://contoso.sharepoint.com:8443/x",
                "ftp://contoso.sharepoint.com/x",
                "http://127.0.0.1/x",
                "http://127.0.0.2:8443/x",
                "http://localhost:8443/x",
                "https://169.254.169.254/x",
                "contoso.sharepoint.com"
            })
    void takesNothingElse(String address) {
        assertThat(hosts.allow(URI.create(address))).isFalse();
    }

    @Test
    void anEndIsOfTwoNamesAtLeast() {
        assertThat(UploadHosts.isEnd(".sharepoint.us")).isTrue();
        assertThat(UploadHosts.isEnd(".com")).isFalse();
        assertThat(UploadHosts.isEnd(".")).isFalse();
        assertThat(UploadHosts.isEnd("..com")).isFalse();
    }
}
