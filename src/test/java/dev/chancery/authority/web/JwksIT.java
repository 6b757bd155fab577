package dev.chancery.authority.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger with a JOSE library and our key set can verify what we issue. */
@WholeApplication
class JwksIT {

    /** RFC 8410: what comes before the 32 bytes of a key in its X.509 form. */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    KeyRing keys;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    TestAccess access;

    @Test
    void anotherLibraryVerifiesACredentialWithThePublishedKeys() throws Exception {
        var credential = SignedJWT.parse(issued());

        var key = JWKSet.parse(published().body())
                .getKeyByKeyId(credential.getHeader().getKeyID())
                .toOctetKeyPair();

        assertThat(isSignedBy(key, credential)).isTrue();
        assertThat(credential.getHeader()).extracting(JWSHeader::getType).hasToString("chancery-act+jwt");
        assertThat(credential.getJWTClaimsSet().getAudience()).containsExactly("tool-server.repository");
    }

    @Test
    void publishesNoKeyOfAnotherRole() throws Exception {
        keys.signer(SigningRole.REVIEW);

        assertThat(JWKSet.parse(published().body()).getKeys())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.getKeyID()).matches("(credential|access)-\\d+"))
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void letsCachesKeepTheKeysForAMinute() {
        assertThat(published().headers().firstValue("cache-control")).contains("max-age=60, public");
    }

    /** The JDK's own Ed25519, for the library leaves that part to another one. */
    private static boolean isSignedBy(OctetKeyPair key, SignedJWT credential) throws GeneralSecurityException {
        var encoded = HexFormat.of().parseHex(X509_PREFIX + HexFormat.of().formatHex(key.getDecodedX()));
        var verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update(credential.getSigningInput());
        return verification.verify(credential.getSignature().decode());
    }

    private HttpResponse<String> published() {
        return Api.anonymous(access.port()).get("/oauth2/jwks");
    }

    private String issued() {
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var invocation = new InvocationId(ids.next());
        var ada = new Actor.Service("test");
        var task = tasks.open(new NewTask(ada, "Read a change.", agent, Duration.ofMinutes(5), invocation));
        var act = new Act(
                "tool-server.repository", "repository", "resolve", Map.of("repository", "/r", "revision", "main"));
        return ((Issued) desk.request(new ActRequest(invocation, task, agent, ada, act))).credential();
    }
}
