/** Bounded admission and execution: pools with worker and queue limits, deadlines, honest books. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "http",
            "ledger",
            "console",
            "console :: *",
            "identity",
            "authority",
            "verifier",
            "models"
        })
@NullMarked
package dev.chancery.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
