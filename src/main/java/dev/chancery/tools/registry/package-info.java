/**
 * Tool servers that live elsewhere: who registered them, what they offer, what somebody confirmed of it, and the sealed
 * secrets they know us by.
 */
@NullMarked
package dev.chancery.tools.registry;

import org.jspecify.annotations.NullMarked;
