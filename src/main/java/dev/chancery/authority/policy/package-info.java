/** What decides an act: rules about agent, task and action, of which any that forbids wins over all that permit. */
@NullMarked
package dev.chancery.authority.policy;

import org.jspecify.annotations.NullMarked;
