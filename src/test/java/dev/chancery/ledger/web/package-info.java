/** The ledger as its HTTP clients see it. */
@NullMarked
package dev.chancery.ledger.web;

import org.jspecify.annotations.NullMarked;
