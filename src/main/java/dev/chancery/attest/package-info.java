/** Signing and verifying: Ed25519, JWS, DSSE, in-toto Statements, signed notes and the key ring. The only user of BouncyCastle. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.chancery.attest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
