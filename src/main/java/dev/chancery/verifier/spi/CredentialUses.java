package dev.chancery.verifier.spi;

import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;

/**
 * Where a credential is used up. Whether it was taken back and whether it was used before are one question, so that a
 * memory which knows both answers them in one piece.
 */
@FunctionalInterface
public interface CredentialUses {

    /**
     * Uses up the credential unless it was taken back. Of any number of callers with the same credential exactly one is
     * ever told {@link First}, and only once that is durable.
     */
    Answer use(CredentialUse use);

    /** What became of a use. */
    sealed interface Answer {}

    /** The first use, durable by now. */
    record First() implements Answer {}

    /** It was used before. */
    record Repeated() implements Answer {}

    /** It, its agent or its task was stopped, as the sentence says; it was not used up. */
    record TakenBack(String reason) implements Answer {}

    /** Uses answered by two memories, one after the other. */
    static CredentialUses of(Revocations revocations, ConsumedCredentials consumed) {
        return use -> revocations
                .reasonAgainst(use.credential(), use.agent().id(), use.task())
                .<Answer>map(TakenBack::new)
                .orElseGet(() -> consumed.consume(use) == Consumption.FRESH ? new First() : new Repeated());
    }
}
