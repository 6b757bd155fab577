/** Who can answer: models of several providers behind one wrapper, and analyzers on this machine. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "attest :: secrets",
            "ledger",
            "console",
            "console :: *",
            "identity",
            "catalog",
            "catalog :: spi"
        })
@NullMarked
package dev.chancery.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
