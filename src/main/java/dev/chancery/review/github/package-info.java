/** Pull requests: takes GitHub's deliveries in, has the changes reviewed, and reports back as checks and comments. */
@NullMarked
package dev.chancery.review.github;

import org.jspecify.annotations.NullMarked;
