/** The one language in which lists are filtered: read from text, written back as text, and turned into conditions. */
@NamedInterface("filter")
@NullMarked
package dev.chancery.console.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
