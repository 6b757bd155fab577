package dev.chancery.models.provider;

import dev.chancery.models.Delta;
import java.util.function.Consumer;

/**
 * Serves models. Each call is one attempt: nothing is retried here. Both block the calling virtual thread; when it is
 * interrupted they give up the connection and end in a {@link java.util.concurrent.CancellationException}.
 */
public interface Provider {

    /** The name the configuration gave it. */
    String name();

    /** The well-known value of OpenTelemetry's {@code gen_ai.provider.name}, such as {@code aws.bedrock}. */
    String system();

    /** Whether replies come from no model at all. */
    boolean isSimulated();

    /** Asks and waits for the whole answer. */
    Outcome ask(Question question);

    /** Asks and hands over each piece as it comes; the outcome has the whole again. */
    Outcome stream(Question question, Consumer<Delta> sink);
}
