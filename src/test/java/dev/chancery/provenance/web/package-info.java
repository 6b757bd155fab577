/** Tests of {@code provenance.web}. */
@NullMarked
package dev.chancery.provenance.web;

import org.jspecify.annotations.NullMarked;
