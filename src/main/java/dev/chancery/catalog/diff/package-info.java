/** What differs between two texts, line by line. */
@NullMarked
package dev.chancery.catalog.diff;

import org.jspecify.annotations.NullMarked;
