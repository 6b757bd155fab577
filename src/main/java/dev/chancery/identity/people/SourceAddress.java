package dev.chancery.identity.people;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;

/** Where a request came from, as coarse as one party is: an IPv4 address, or an IPv6 network of 64 bits. */
final class SourceAddress {

    private static final int NETWORK_GROUPS = 4;

    private SourceAddress() {}

    /** {@code 2001:db8:0:1:…} and its 2⁶⁴ neighbours are one party; anything else stays as it is. */
    static String network(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        var groups = expand(address.replaceFirst("%.*$", "")).split(":");
        return String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS)) + "::/64";
    }

    private static String expand(String address) {
        var gap = address.indexOf("::");
        if (gap < 0) {
            return address;
        }
        var before = address.substring(0, gap);
        var after = address.substring(gap + 2);
        var missing = 8 - count(before) - count(after);
        var zeros = String.join(":", Collections.nCopies(missing, "0"));
        return String.join(
                ":", Stream.of(before, zeros, after).filter(it -> !it.isEmpty()).toList());
    }

    private static int count(String groups) {
        return groups.isEmpty() ? 0 : groups.split(":").length;
    }
}
