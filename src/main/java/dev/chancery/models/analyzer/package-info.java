/** The analyzers that need no network: PMD under one rule book for each framing. */
@NullMarked
package dev.chancery.models.analyzer;

import org.jspecify.annotations.NullMarked;
