/** API clients: machines that are no agents and prove by a key who they are. */
@NullMarked
package dev.chancery.identity.clients;

import org.jspecify.annotations.NullMarked;
