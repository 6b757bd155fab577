/** The page of models. */
@NullMarked
package dev.chancery.models.ui;

import org.jspecify.annotations.NullMarked;
