/** The page of tool servers: what can be called, through what, and trying it. */
@NullMarked
package dev.chancery.tools.ui;

import org.jspecify.annotations.NullMarked;
