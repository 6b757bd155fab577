/** The rules by which versions live and labels move, and the memory hot readers ask. */
@NullMarked
package dev.chancery.catalog.lifecycle;

import org.jspecify.annotations.NullMarked;
