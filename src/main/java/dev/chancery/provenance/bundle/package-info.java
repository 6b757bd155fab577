/** The evidence bundle: one file with everything it takes to check an artifact's statements with no server. */
@NullMarked
package dev.chancery.provenance.bundle;

import org.jspecify.annotations.NullMarked;
