/** The ledger in Postgres: what is pending, what is sequenced, the tree's tiles and its checkpoints. */
@NullMarked
package dev.chancery.ledger.store;

import org.jspecify.annotations.NullMarked;
