/**
 * The tool servers as MCP speaks of them, in revision 2026-07-28 and in 2025-11-25, on one path. Takes messages apart,
 * holds headers against bodies, and shapes answers; what an act means and whether it may happen is decided elsewhere.
 */
@NullMarked
package dev.chancery.tools.mcp;

import org.jspecify.annotations.NullMarked;
