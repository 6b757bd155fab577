/** The registry of agents: who may be registered, each step of an agent's life, and the table behind it. */
@NullMarked
package dev.chancery.identity.agents;

import org.jspecify.annotations.NullMarked;
