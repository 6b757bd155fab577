/** The key ring as it rests in Postgres, shared by every node. */
@NullMarked
package dev.chancery.attest.store;

import org.jspecify.annotations.NullMarked;
