/** The chain from intent to deployment as a value: which hops are proven, which are missing, and which signature fails. */
@NullMarked
package dev.chancery.provenance.chain;

import org.jspecify.annotations.NullMarked;
