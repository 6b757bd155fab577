/** The pages about agents: which exist, who answers for them, their keys and how to stop them. */
@NamedInterface("agents")
@NullMarked
package dev.chancery.identity.ui.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
