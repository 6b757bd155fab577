/**
 * Talks to MCP servers elsewhere, as carefully as one talks to strangers: only to addresses that are allowed, never
 * following where they point, with a secret of its own and nobody else's token, for a bounded time and a bounded answer.
 */
@NullMarked
package dev.chancery.tools.upstream;

import org.jspecify.annotations.NullMarked;
