/** The shell every view stands in: navigation, command palette, shared components and links between modules. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dev.chancery.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
