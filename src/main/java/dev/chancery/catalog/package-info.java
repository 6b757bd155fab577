/** Governed assets of every kind: immutable versions, approval by a second person, labels, and what was live when. */
@ApplicationModule(allowedDependencies = {"kernel", "http", "ledger", "console", "console :: *", "identity"})
@NullMarked
package dev.chancery.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
