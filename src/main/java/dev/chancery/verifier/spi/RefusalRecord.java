package dev.chancery.verifier.spi;

/** Where refusals are told. A refusal is answered only after this returned. */
@FunctionalInterface
public interface RefusalRecord {

    void refused(RefusedUse use);
}
