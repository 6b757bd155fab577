/** Where Postgres comes from: the configured server, or the embedded one when none is configured. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.chancery.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
