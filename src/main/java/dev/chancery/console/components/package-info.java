/** The parts every page is put together from; each has its name in the stylesheet. */
@NamedInterface("components")
@NullMarked
package dev.chancery.console.components;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
