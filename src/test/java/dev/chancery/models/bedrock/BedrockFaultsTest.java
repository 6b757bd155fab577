package dev.chancery.models.bedrock;

import static dev.chancery.models.bedrock.BedrockStandIn.answer;
import static dev.chancery.models.bedrock.BedrockStandIn.error;
import static dev.chancery.models.bedrock.BedrockStandIn.stream;
import static dev.chancery.models.bedrock.TestingBedrock.GOOD;
import static dev.chancery.models.bedrock.TestingBedrock.START;
import static dev.chancery.models.bedrock.TestingBedrock.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.provider.Outcome.Faulted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BedrockFaultsTest {

    private final TestingBedrock bedrock = new TestingBedrock();

    @AfterEach
    void close() throws Exception {
        bedrock.close();
    }

    @Test
    void takesThrottlingForThrottlingWithItsWait() {
        bedrock.standIn.then(error(429, "ThrottlingException", "{\"message\":\"Too many requests\"}", "7"));

        var fault = bedrock.fault();
        assertThat(fault.errorClass()).isEqualTo(ErrorClass.THROTTLED);
        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(fault.refusal().detail()).isEqualTo("Bedrock said ThrottlingException: Too many requests");
    }

    @Test
    void takesWhatIsBrokenForNowForTransient() {
        bedrock.standIn.then(
                error(429, "ModelNotReadyException", "{\"message\":\"Soon\"}"),
                error(500, "InternalServerException", "{\"message\":\"Oops\"}"),
                error(503, "ServiceUnavailableException", "{\"message\":\"Oops\"}"));

        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        }
        assertThat(bedrock.standIn.paths).as("the SDK never retries").hasSize(3);
    }

    @Test
    void takesAModelThatTimedOutForWorthOneRetry() {
        bedrock.standIn.then(error(408, "ModelTimeoutException", "{\"message\":\"Too slow\"}"));

        var fault = bedrock.fault();
        assertThat(fault.errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(fault.isWorthOneRetry()).isTrue();
        assertThat(fault.refusal().code()).isEqualTo("provider_timeout");
    }

    @Test
    void takesAModelsErrorByItsOriginalStatus() {
        bedrock.standIn.then(modelError("429"), modelError("503"), modelError("400"), modelError("null"));

        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.THROTTLED);
        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.UNRECOVERABLE);
        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.UNRECOVERABLE);
    }

    @Test
    void takesRefusalsForUnrecoverable() {
        bedrock.standIn.then(
                error(400, "ValidationException", "{\"message\":\"No\"}"),
                error(403, "AccessDeniedException", "{\"message\":\"No\"}"),
                error(404, "ResourceNotFoundException", "{\"message\":\"No\"}"),
                error(400, "ServiceQuotaExceededException", "{\"message\":\"No\"}"));

        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.UNRECOVERABLE);
        }
    }

    @Test
    void takesGarbageForTransient() {
        bedrock.standIn.then(
                answer("<html>not at all</html>"),
                stream("no frames here at all".getBytes(StandardCharsets.UTF_8)),
                corrupt());

        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(bedrock.streamFault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(bedrock.streamFault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
    }

    @Test
    void noticesHalfAStream() {
        bedrock.standIn.then(stream(START, GOOD));

        assertThat(bedrock.streamFault().refusal().code()).isEqualTo("provider_broke_off");
    }

    @Test
    void takesAnErrorWithinAStreamByItsKind() {
        bedrock.standIn.then(stream(
                START, GOOD, EventStream.exception("throttlingException", "{\"message\":\"Too many requests\"}")));

        assertThat(bedrock.streamFault().errorClass()).isEqualTo(ErrorClass.THROTTLED);
    }

    @Test
    void endsACallThatHangsInTime() {
        bedrock.standIn.then(bedrock.standIn.hang());

        assertThat(((Faulted) bedrock.ask(Duration.ofMillis(200))).refusal().code())
                .isEqualTo("provider_timeout");
    }

    @Test
    void cannotReachWhatIsNotThere() {
        bedrock.standIn.close();

        assertThat(bedrock.fault().errorClass()).isEqualTo(ErrorClass.TRANSIENT);
    }

    private static BedrockStandIn.Behaviour corrupt() {
        return stream(START, EventStream.corrupted(GOOD), STOP);
    }

    private static BedrockStandIn.Behaviour modelError(String original) {
        return error(424, "ModelErrorException", """
                {"message": "The model failed", "originalStatusCode": %s, "resourceName": "m"}""".formatted(original));
    }
}
