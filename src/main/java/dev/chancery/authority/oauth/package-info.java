/**
 * The OAuth surface without HTTP: who a client is (RFC 7523), what it gets (RFC 6749, 8693, 9068, 9449), and what is said
 * about a token afterwards (RFC 7009, 7662).
 */
@NullMarked
package dev.chancery.authority.oauth;

import org.jspecify.annotations.NullMarked;
