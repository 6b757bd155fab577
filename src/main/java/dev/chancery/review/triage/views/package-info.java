/** Named filters of the inbox, of one person or shared. */
@NullMarked
package dev.chancery.review.triage.views;

import org.jspecify.annotations.NullMarked;
