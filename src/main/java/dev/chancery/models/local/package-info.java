/** The analyzers of this machine, asked like models: a prompt with fenced code in, findings as JSON out. */
@NullMarked
package dev.chancery.models.local;

import org.jspecify.annotations.NullMarked;
