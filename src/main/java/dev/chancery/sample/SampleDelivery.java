package dev.chancery.sample;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.admission.DeploymentAdmission;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.release.EmergencyDesk;
import dev.chancery.provenance.release.ReleaseVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Pushes the sample's statements, has its images verified and asks whether they may run. */
@Component
class SampleDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDelivery.class);

    private final SampleParties parties;
    private final AttestationDesk attestations;
    private final ReleaseVerifier releases;
    private final EmergencyDesk emergencies;
    private final DeploymentAdmission admission;

    SampleDelivery(
            SampleParties parties,
            AttestationDesk attestations,
            ReleaseVerifier releases,
            EmergencyDesk emergencies,
            DeploymentAdmission admission) {
        this.parties = parties;
        this.attestations = attestations;
        this.releases = releases;
        this.emergencies = emergencies;
        this.admission = admission;
    }

    /** Each signed by whoever makes such claims. */
    void push(Statement... statements) {
        for (var statement : statements) {
            pushAs(rightfulSigner(statement.predicateType()), statement);
        }
    }

    void pushAs(String role, Statement statement) {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), parties.signer(role))
                .toJson();
        switch (attestations.take(envelope.getBytes(StandardCharsets.UTF_8), Optional.empty(), SampleWorld.MAKER)) {
            case IntakeAnswer.Recorded _ -> {}
            case IntakeAnswer.Malformed(var refusal) -> throw new IllegalStateException(refusal.detail());
            case IntakeAnswer.Refused(var refusal) -> LOG.info("A sample statement was refused: {}", refusal.detail());
        }
    }

    void verify(SampleImage image) {
        switch (releases.verify(image.digest(), image.resourceUri(), SampleWorld.MAKER)) {
            case ReleaseVerifier.Verified _ -> {}
            case ReleaseVerifier.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        }
    }

    void admit(SampleImage image, String environment) {
        var word = admission.judge(image.review(environment), SampleWorld.MAKER);
        LOG.info(
                "The sample image {} {} {}.",
                image.name(),
                word.admitted() ? "may run in" : "stays out of",
                environment);
    }

    /** One asks, the other approves. */
    void letIn(SampleImage image, String environment, String reason, List<Actor.Person> two) {
        var request = new EmergencyDesk.Request(
                image.digest(), image.resourceUri(), environment, reason, Duration.ofHours(4));
        switch (emergencies.request(request, two.getFirst())) {
            case EmergencyDesk.Kept(var id) -> emergencies.decide(id, true, "It cannot wait.", two.getLast());
            case EmergencyDesk.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        }
    }

    private static String rightfulSigner(String predicateType) {
        return switch (predicateType) {
            case PredicateTypes.INTENT -> "specification";
            case PredicateTypes.SLSA_PROVENANCE -> "ci";
            case PredicateTypes.ARTIFACT_SIGNATURE, PredicateTypes.CHANGE_CLASS -> "release-signer";
            case PredicateTypes.DEPLOYMENT_REQUEST, PredicateTypes.DEPLOYMENT -> "deployment-controller";
            default -> "source-control";
        };
    }
}
