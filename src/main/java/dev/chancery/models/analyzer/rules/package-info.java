/** PMD rules of our own that XPath would say less clearly; rule books name them and give them their words. */
@NullMarked
package dev.chancery.models.analyzer.rules;

import org.jspecify.annotations.NullMarked;
