/** The home page and the pages that span modules. */
@ApplicationModule
@NullMarked
package dev.chancery.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
