package dev.chancery.authority.policy.cedar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of one policy and where it begins, in characters, in the text it was cut from. */
record PolicySource(String whole, int start, String text) {

    /** A place in the whole text, counted from 1. */
    record Place(int line, int column) {}

    /**
     * Cuts a text at the semicolons outside strings and comments, which is where Cedar's grammar ends a policy. What
     * follows the last one is a source too unless it is blank or comment, so that nothing escapes the parser.
     */
    static List<PolicySource> cut(String whole) {
        var found = new ArrayList<PolicySource>();
        var start = 0;
        var bare = true;
        for (var at = 0; at < whole.length(); at++) {
            var end = skipped(whole, at);
            bare &= (end > at && whole.charAt(at) == '/') || Character.isWhitespace(whole.charAt(at));
            if (whole.charAt(at) == ';') {
                found.add(of(whole, start, at + 1));
                start = at + 1;
                bare = true;
            }
            at = Math.max(at, end);
        }
        if (!bare) {
            found.add(of(whole, start, whole.length()));
        }
        return List.copyOf(found);
    }

    /** Where a place, given in UTF-8 bytes from the start of this source as Cedar counts, lies in the whole. */
    Place at(int bytes) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        var within = new String(encoded, 0, Math.clamp(bytes, 0, encoded.length), StandardCharsets.UTF_8);
        var before = whole.substring(0, start) + within;
        return new Place(
                (int) before.chars().filter(it -> it == '\n').count() + 1, before.length() - before.lastIndexOf('\n'));
    }

    /** The first byte that is neither blank nor comment. */
    int firstBare() {
        var at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.startsWith("//", at))) {
            at = Math.max(at, skipped(text, at)) + 1;
        }
        return text.substring(0, Math.min(at, text.length())).getBytes(StandardCharsets.UTF_8).length;
    }

    private static PolicySource of(String whole, int start, int end) {
        var first = start;
        while (first < end - 1 && Character.isWhitespace(whole.charAt(first))) {
            first++;
        }
        return new PolicySource(whole, first, whole.substring(first, end));
    }

    /** The last character of a string or comment that begins here, or this one where none begins. */
    private static int skipped(String whole, int at) {
        if (whole.charAt(at) == '"') {
            var end = at + 1;
            while (end < whole.length() && whole.charAt(end) != '"') {
                end += whole.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(end, whole.length() - 1);
        }
        if (whole.startsWith("//", at)) {
            var end = whole.indexOf('\n', at);
            return end < 0 ? whole.length() - 1 : end;
        }
        return at;
    }
}
