/** Processes of workflows: started with nothing but what they may have, watched, and ended with everything they started. */
@NullMarked
package dev.chancery.gateway.process;

import org.jspecify.annotations.NullMarked;
