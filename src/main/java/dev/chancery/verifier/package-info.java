/** The verdict on a presented credential. Knows keys and revocations through its own SPI, never an issuer. */
@ApplicationModule(allowedDependencies = {"kernel", "http", "database", "attest", "ledger"})
@NullMarked
package dev.chancery.verifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
