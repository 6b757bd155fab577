/** Registered projects and their runs: admitted, budgeted, recorded, with a credential that lasts as long as the run. */
@NullMarked
package dev.chancery.gateway.workflow;

import org.jspecify.annotations.NullMarked;
