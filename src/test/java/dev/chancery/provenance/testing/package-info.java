/** Keys, reviews, statements and bundles to test provenance with. */
@NullMarked
package dev.chancery.provenance.testing;

import org.jspecify.annotations.NullMarked;
