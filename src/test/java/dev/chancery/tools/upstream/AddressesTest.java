package dev.chancery.tools.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class AddressesTest {

    private final Addresses addresses = new Addresses(new UpstreamSettings(
            List.of("tools.internal"), Duration.ofSeconds(1), Duration.ofSeconds(1), DataSize.ofKilobytes(1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/mcp",
                "https://localhost/mcp",
                "https://10.1.2.3/mcp",
                "https://172.16.0.1/mcp",
                "https://192.168.1.1/mcp",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/mcp",
                "https://0.0.0.0/mcp",
                "https://224.0.0.1/mcp",
                "https://255.255.255.255/mcp",
                "https://[::1]/mcp",
                "https://[fe80::1]/mcp",
                "https://[fd00::1]/mcp",
                "https://[::ffff:127.0.0.1]/mcp",
                "https://[64:ff9b::7f00:1]/mcp",
                "https://[2002:7f00:1::]/mcp",
                "https://2130706433/mcp",
                "http://8.8.8.8/mcp",
                "ftp://8.8.8.8/mcp",
                "file:///etc/passwd",
                "https://user:word@8.8.8.8/mcp",
                "https:///mcp",
                "mcp",
                "https://exa mple.org/"
            })
    void refusesWhatLeadsInsideOrIsNoAddress(String url) {
        assertThat(addresses.complaint(url))
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("url_not_allowed"));
    }

    @Test
    void letsThePublicInternetPass() {
        assertThat(addresses.complaint("https://8.8.8.8/mcp")).isEmpty();
        assertThat(addresses.complaint("https://[2001:4860:4860::8888]/mcp")).isEmpty();
    }

    @Test
    void letsAHostPassThatAnOperatorNamed() {
        assertThat(addresses.complaint("http://tools.internal:8080/mcp")).isEmpty();
    }
}
