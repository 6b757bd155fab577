/** From submission to signed verdict: intake, the run with its stages under one budget, and its recovery. */
@NullMarked
package dev.chancery.review.run;

import org.jspecify.annotations.NullMarked;
