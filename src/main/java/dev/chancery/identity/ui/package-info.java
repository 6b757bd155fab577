/** The pages about who may do what: sign-in, first admin, settings and one's own account. */
@NullMarked
package dev.chancery.identity.ui;

import org.jspecify.annotations.NullMarked;
