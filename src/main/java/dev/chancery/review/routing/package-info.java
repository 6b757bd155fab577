/** Who is asked about a change: the governed routing policies, read strictly, and what each seats at the table. */
@NullMarked
package dev.chancery.review.routing;

import org.jspecify.annotations.NullMarked;
