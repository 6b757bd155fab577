/** The whole way of one call: from an agent's wish through task, decision and credential to the tool and back. */
@NullMarked
package dev.chancery.tools.calls;

import org.jspecify.annotations.NullMarked;
