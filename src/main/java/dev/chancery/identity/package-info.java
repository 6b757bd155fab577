/** Who acts here: people and their roles, agents and their keys, API clients and their tokens. */
@ApplicationModule(allowedDependencies = {"kernel", "http", "attest", "ledger", "console", "console :: *"})
@NullMarked
package dev.chancery.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
