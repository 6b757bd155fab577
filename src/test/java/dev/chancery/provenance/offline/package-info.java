/** Tests of {@code provenance.offline}. */
@NullMarked
package dev.chancery.provenance.offline;

import org.jspecify.annotations.NullMarked;
