/** The key ring on a real Postgres. */
@NullMarked
package dev.chancery.attest.store;

import org.jspecify.annotations.NullMarked;
