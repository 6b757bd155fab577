/** Where a decision becomes a credential: decided, counted, recorded and signed in one transaction. */
@NullMarked
package dev.chancery.authority.issuing;

import org.jspecify.annotations.NullMarked;
