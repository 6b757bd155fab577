package dev.chancery.console;

import java.util.List;

/**
 * Turns what somebody typed or pasted (an id, digest, commit, request id or name) into places to go. Every module
 * publishes one for what it owns; it is asked while people type, so it answers quickly and with few places.
 */
@FunctionalInterface
public interface JumpResolver {

    /** The places that fit, best first; empty when this module knows none. The text is trimmed and never empty. */
    List<Jump> resolve(String text);
}
