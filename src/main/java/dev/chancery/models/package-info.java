/** Who can answer a review call: model providers and local analyzers behind one wrapper. */
@ApplicationModule(allowedDependencies = {"kernel", "ledger", "console", "console :: *"})
@NullMarked
package dev.chancery.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
