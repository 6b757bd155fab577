package dev.chancery.verifier;

/** The verifier's answer to one presented credential. */
public sealed interface Verdict permits Admitted, Refused {}
