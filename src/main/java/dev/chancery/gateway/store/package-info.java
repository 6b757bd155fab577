/** The tables of the gateway that admins keep: registered projects and the logs of their runs. */
@NullMarked
package dev.chancery.gateway.store;

import org.jspecify.annotations.NullMarked;
