/** What the page of an agent shows of authority: its latest acts and tasks, and a person's mandate for it. */
@NullMarked
package dev.chancery.authority.oauth.ui;

import org.jspecify.annotations.NullMarked;
