/** The frame around every page: drawer, palette, preferences, and the pages for what went wrong. */
@NullMarked
package dev.chancery.console.shell;

import org.jspecify.annotations.NullMarked;
