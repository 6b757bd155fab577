/** Model access in OpenAI's words: reading requests, governing calls, answering at once or in pieces. */
@NullMarked
package dev.chancery.gateway.chat;

import org.jspecify.annotations.NullMarked;
