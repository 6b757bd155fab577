/** Tool servers and their actions, reachable only with an admitted credential in hand. */
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
            "catalog :: approval",
            "authority",
            "verifier",
            "gateway"
        })
@NullMarked
package dev.chancery.tools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
