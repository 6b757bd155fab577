/** Decides each act at the moment it happens and issues the credential for it: tasks, decisions, credentials. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "http",
            "attest",
            "ledger",
            "console",
            "console :: *",
            "identity",
            "identity :: agents",
            "database",
            "catalog",
            "catalog :: *",
            "verifier",
            "verifier :: spi"
        })
@NullMarked
package dev.chancery.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
