/** What people do with findings: the filter language, the inbox, and answers that can be undone. */
@NamedInterface("triage")
@NullMarked
package dev.chancery.review.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
