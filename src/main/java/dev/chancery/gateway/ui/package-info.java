/** The pages of the gateway: its three layers, one request, and the registered workflows. */
@NullMarked
package dev.chancery.gateway.ui;

import org.jspecify.annotations.NullMarked;
