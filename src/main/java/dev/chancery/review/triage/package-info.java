/** What people do with findings: the filter language, the inbox, and answers that can be undone. */
@NullMarked
package dev.chancery.review.triage;

import org.jspecify.annotations.NullMarked;
