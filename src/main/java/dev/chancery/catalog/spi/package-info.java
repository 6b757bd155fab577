/** What the owner of a kind of asset tells the catalog: what is sound, what evidence promotes it, where it is used. */
@NamedInterface("spi")
@NullMarked
package dev.chancery.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
