/** Tests of how acts are decided and what is signed for them. */
@NullMarked
package dev.chancery.authority;

import org.jspecify.annotations.NullMarked;
