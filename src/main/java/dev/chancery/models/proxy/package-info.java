/** An OpenAI-compatible upstream, such as a company's own proxy with zero data retention. */
@NullMarked
package dev.chancery.models.proxy;

import org.jspecify.annotations.NullMarked;
