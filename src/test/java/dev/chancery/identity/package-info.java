/** Tests of identity. */
@NullMarked
package dev.chancery.identity;

import org.jspecify.annotations.NullMarked;
