/** The trust matrix and the release policy as governed assets: what is in production, read for every decision. */
@NullMarked
package dev.chancery.provenance.governed;

import org.jspecify.annotations.NullMarked;
