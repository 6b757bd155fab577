/** The first start: the one-time link that lets the first admin in. */
@NullMarked
package dev.chancery.identity.setup;

import org.jspecify.annotations.NullMarked;
