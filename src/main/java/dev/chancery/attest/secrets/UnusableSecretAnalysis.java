package dev.chancery.attest.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start that failed for want of a secret into one sentence instead of a page of causes. */
class UnusableSecretAnalysis extends AbstractFailureAnalyzer<UnusableSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable start, UnusableSecret cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give Chancery the secret it was first started with. For a new installation on a Postgres of your own,"
                        + " make an envelope key with: openssl rand -base64 32",
                cause);
    }
}
