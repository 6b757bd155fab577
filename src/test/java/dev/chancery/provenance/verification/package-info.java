/** Tests of {@code provenance.verification}. */
@NullMarked
package dev.chancery.provenance.verification;

import org.jspecify.annotations.NullMarked;
