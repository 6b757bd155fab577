package dev.chancery.models.bedrock;

import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.provider.Outcome.Faulted;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;

/** Which of the three classes a failure of Bedrock is. */
final class BedrockFaults {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int MODEL_ERROR = 424;
    private static final int SERVER_ERROR = 500;

    private BedrockFaults() {}

    static Faulted of(Throwable failure) {
        return switch (failure) {
            case CompletionException it -> of(cause(it));
            case ExecutionException it -> of(cause(it));
            case ApiCallAttemptTimeoutException _, ApiCallTimeoutException _ ->
                Faulted.of(ErrorClass.TRANSIENT, "provider_timeout", "Bedrock did not answer in time.");
            // Bedrock answers 429 while a model is not ready, which has nothing to do with how much is asked.
            case ModelNotReadyException it ->
                fault(ErrorClass.TRANSIENT, "provider_unavailable", it).retryAfter(wait(it));
            case ModelErrorException it -> byStatus(original(it.originalStatusCode()), it);
            case ModelStreamErrorException it -> byStatus(original(it.originalStatusCode()), it);
            case AwsServiceException it -> byStatus(it.statusCode(), it);
            default ->
                Faulted.of(
                        ErrorClass.TRANSIENT,
                        "provider_unavailable",
                        "Bedrock could not be reached or understood: "
                                + failure.getClass().getSimpleName() + ".");
        };
    }

    private static Faulted byStatus(int status, AwsServiceException failure) {
        if (status == TOO_MANY) {
            return fault(ErrorClass.THROTTLED, "provider_throttled", failure).retryAfter(wait(failure));
        }
        if (status == REQUEST_TIMEOUT) {
            return fault(ErrorClass.TRANSIENT, "provider_timeout", failure).onceMore();
        }
        return status >= SERVER_ERROR || status == 0
                ? fault(ErrorClass.TRANSIENT, "provider_unavailable", failure).retryAfter(wait(failure))
                : fault(ErrorClass.UNRECOVERABLE, "provider_refused", failure);
    }

    /** A model's own failure of which nothing more is known will not go away by asking again. */
    private static int original(@Nullable Integer status) {
        return status == null ? MODEL_ERROR : status;
    }

    private static Faulted fault(ErrorClass errorClass, String code, AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        var word = details == null ? failure.getClass().getSimpleName() : details.errorCode();
        var message = details == null || details.errorMessage() == null ? "" : ": " + details.errorMessage();
        return Faulted.of(errorClass, code, "Bedrock said " + word + message).status(failure.statusCode());
    }

    private static Optional<Duration> wait(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        return details == null || details.sdkHttpResponse() == null
                ? Optional.empty()
                : details.sdkHttpResponse().firstMatchingHeader("retry-after").flatMap(BedrockFaults::seconds);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
        } catch (NumberFormatException aDate) {
            return Optional.empty();
        }
    }

    private static Throwable cause(Exception wrapper) {
        var cause = wrapper.getCause();
        return cause == null ? new IllegalStateException("Nothing is known of the failure.") : cause;
    }
}
