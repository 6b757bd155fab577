/** The description of the API in OpenAPI, made out of the handlers themselves and of what they say of themselves. */
@NullMarked
package dev.chancery.http.openapi;

import org.jspecify.annotations.NullMarked;
