/** Which models there are, as configured: logical id, provider, limits and price. */
@NullMarked
package dev.chancery.models.catalogue;

import org.jspecify.annotations.NullMarked;
