/** Code review by several participants under one budget, from intake to triage. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "http",
            "attest",
            "attest :: secrets",
            "ledger",
            "console",
            "console :: *",
            "identity",
            "catalog",
            "gateway",
            "models",
            "authority",
            "catalog :: *",
            "tools",
            "verifier"
        })
@NullMarked
package dev.chancery.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
