/** The path {@code /mcp/{server}}: who may come in, from where, and with what. */
@NullMarked
package dev.chancery.tools.web;

import org.jspecify.annotations.NullMarked;
