/** The append-only log of everything that happened: entries, Merkle tree, checkpoints and proofs. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "http", "attest", "console", "console :: *"})
@NullMarked
package dev.chancery.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
