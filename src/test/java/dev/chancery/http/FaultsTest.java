package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;

class FaultsTest {

    @Test
    void aRequestTheFirewallRejectsIsTheClientsFaultAndNotOurs() {
        var fault = Faults.explain(
                new RequestRejectedException("the parameter name is not allowed"), HttpStatus.INTERNAL_SERVER_ERROR);

        assertThat(fault.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(fault.refusal().code()).isEqualTo("malformed_request");
    }
}
