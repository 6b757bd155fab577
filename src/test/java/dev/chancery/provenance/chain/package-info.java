/** Tests of {@code provenance.chain}. */
@NullMarked
package dev.chancery.provenance.chain;

import org.jspecify.annotations.NullMarked;
