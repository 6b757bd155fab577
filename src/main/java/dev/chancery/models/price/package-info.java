/** What models cost: the price table, a governed asset. */
@NullMarked
package dev.chancery.models.price;

import org.jspecify.annotations.NullMarked;
