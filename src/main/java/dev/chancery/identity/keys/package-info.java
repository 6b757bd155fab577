/** The public keys of agents and API clients, and the memory of what was proven with them. */
@NullMarked
package dev.chancery.identity.keys;

import org.jspecify.annotations.NullMarked;
