/** Tests of {@code provenance.verdict}. */
@NullMarked
package dev.chancery.provenance.verdict;

import org.jspecify.annotations.NullMarked;
