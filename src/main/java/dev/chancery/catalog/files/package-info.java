/** Governed texts as files: out of the catalog and back in, byte for byte. */
@NullMarked
package dev.chancery.catalog.files;

import org.jspecify.annotations.NullMarked;
