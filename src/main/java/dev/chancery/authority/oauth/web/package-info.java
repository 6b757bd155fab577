/** The OAuth endpoints over HTTP, and the documents that announce them (RFC 8414, 9728). */
@NullMarked
package dev.chancery.authority.oauth.web;

import org.jspecify.annotations.NullMarked;
