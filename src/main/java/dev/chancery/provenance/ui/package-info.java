/** The console's pages about artifacts: what is known of each, its chain, and the evidence to take away. */
@NullMarked
package dev.chancery.provenance.ui;

import org.jspecify.annotations.NullMarked;
