/** Signed statements about commits and artifacts, the chain they form, and its verification online and offline. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "http",
            "database",
            "attest",
            "ledger",
            "console",
            "console :: *",
            "identity",
            "authority",
            "catalog",
            "catalog :: *",
            "review"
        })
@NullMarked
package dev.chancery.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
