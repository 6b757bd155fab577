/** The sample world of a first start, made by running the real code paths on a small repository it creates. */
@ApplicationModule
@NullMarked
package dev.chancery.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
