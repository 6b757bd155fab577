/** The table of registered agents. */
@NullMarked
package dev.chancery.identity.agents;

import org.jspecify.annotations.NullMarked;
