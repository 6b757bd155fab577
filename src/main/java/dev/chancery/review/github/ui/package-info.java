/** The page about GitHub: connection, repositories and the last deliveries. */
@NullMarked
package dev.chancery.review.github.ui;

import org.jspecify.annotations.NullMarked;
