/** The pages of governed assets and of what waits for a word, and the parts other modules build such pages from. */
@NamedInterface("ui")
@NullMarked
package dev.chancery.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
