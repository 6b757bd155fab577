package dev.chancery.attest.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start that failed for want of a secret into one sentence instead of a page of causes. */
class UnusableSecretAnalysis extends AbstractFailureAnalyzer<UnusableSecret> {

    private static final String ENVELOPE = "envelope";
    private static final String FOR_THE_KEY =
            "Give Chancery the secret it was first started with. For a new installation on a Postgres of your own,"
                    + " make an envelope key with: openssl rand -base64 32";
    private static final String FOR_OTHERS =
            "Give Chancery this secret, or take out of the configuration what names it.";

    @Override
    protected FailureAnalysis analyze(Throwable start, UnusableSecret cause) {
        var message = String.valueOf(cause.getMessage());
        return new FailureAnalysis(message, message.contains(ENVELOPE) ? FOR_THE_KEY : FOR_OTHERS, cause);
    }
}
