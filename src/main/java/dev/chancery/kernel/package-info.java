/** The words every module shares: ids, digests, actors and the request in progress. Depends on the JDK alone. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.chancery.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
