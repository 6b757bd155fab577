/** The three layers side by side: how each went in the last minutes on this node, and which one is at fault. */
@NullMarked
package dev.chancery.gateway.layers;

import org.jspecify.annotations.NullMarked;
