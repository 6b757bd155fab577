/** Signed statements in Postgres, byte for byte, found by what they are about. */
@NullMarked
package dev.chancery.provenance.store;

import org.jspecify.annotations.NullMarked;
