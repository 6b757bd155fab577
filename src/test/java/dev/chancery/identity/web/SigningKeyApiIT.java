package dev.chancery.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rotation on demand, with a role that nothing else in the tests signs for. */
@WholeApplication
class SigningKeyApiIT {

    @Autowired
    TestAccess access;

    @Autowired
    KeyRing ring;

    @Test
    void publishesTheNextKeyAndRefusesAnotherUntilItSigns() {
        var api = access.machine("keys:write");

        var rotated = api.post("/v1/signing-keys/rotate", "{\"role\":\"gateway\"}");
        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        var next = Api.json(rotated).path("id").asString();
        assertThat(ring.find(next)).isPresent();
        assertThat(ring.signer(SigningRole.GATEWAY).keyId()).isNotEqualTo(next);
        var again = api.post("/v1/signing-keys/rotate", "{\"role\":\"gateway\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Api.json(again).path("code").asString()).isEqualTo("rotation_under_way");

        var revoked = api.post("/v1/signing-keys/" + next + "/revoke", "{\"reason\":\"The test is over.\"}");
        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
        assertThat(ring.find(next).orElseThrow().revokedAt()).isPresent();
    }

    @Test
    void theLedgersKeyStays() {
        var answer = access.machine("keys:write").post("/v1/signing-keys/rotate", "{\"role\":\"ledger\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("not_rotatable");
    }

    @Test
    void nobodyRotatesWithoutTheScope() {
        var answer = access.machine("agents:write").post("/v1/signing-keys/rotate", "{\"role\":\"gateway\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
