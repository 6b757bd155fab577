/** Shows what the local analyzers find, in which words, and what they leave alone. */
@NullMarked
package dev.chancery.models;

import org.jspecify.annotations.NullMarked;
