package dev.chancery.review.change;

import dev.chancery.kernel.Refusal;

/** What became of a diff: a change that alters at least one line of text, or the reason it is none. */
public sealed interface ParsedChange permits Change, ParsedChange.Refused {

    /** The diff was turned away with {@code malformed_diff}, {@code empty_diff} or {@code diff_too_large}. */
    record Refused(Refusal refusal) implements ParsedChange {}
}
