/** What runs where, as deployment statements tell it, and what going back would mean. */
@NullMarked
package dev.chancery.provenance.deployment;

import org.jspecify.annotations.NullMarked;
