package dev.chancery.tools.upstream;

import dev.chancery.kernel.Refusal;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says which addresses may be called: over TLS and on the public internet, unless an operator allowed the host by name. It
 * is asked again before every call, since a name may come to mean another address.
 */
@Component
public class Addresses {

    private final List<String> allowed;

    Addresses(UpstreamSettings settings) {
        this.allowed = settings.allowedHosts();
    }

    /** {@code url_not_allowed} with what speaks against calling it; empty when nothing does. */
    public Optional<Refusal> complaint(String url) {
        try {
            return complaint(new URI(url)).map(it -> new Refusal("url_not_allowed", it));
        } catch (URISyntaxException noUrl) {
            return Optional.of(new Refusal("url_not_allowed", "This is no URL: " + url));
        }
    }

    private Optional<String> complaint(URI url) {
        var host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("A server is named by a URL with a host, without a user and without a fragment.");
        }
        if (allowed.contains(host)) {
            return isWeb(url) ? Optional.empty() : Optional.of("A server is called over https or http.");
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("A server is called over https, unless its host is listed in"
                    + " chancery.tools.upstream.allowed-hosts.");
        }
        return inside(host);
    }

    private static boolean isWeb(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    }

    private static Optional<String> inside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(Addresses::isPublic)
                    ? Optional.empty()
                    : Optional.of("The host " + host + " is not on the public internet; allow it in"
                            + " chancery.tools.upstream.allowed-hosts if it should be called.");
        } catch (UnknownHostException unknown) {
            return Optional.of("The host " + host + " is unknown.");
        }
    }

    private static boolean isPublic(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address.getAddress()));
    }

    /** Unique local IPv6, shared IPv4 of carriers, "this network", benchmarking and what was never given out. */
    private static boolean isReserved(byte[] address) {
        var first = address[0] & 0xff;
        var second = address[1] & 0xff;
        return address.length == 16
                ? (first & 0xfe) == 0xfc || isEmbedded(address)
                : first == 0
                        || first >= 240
                        || (first == 100 && (second & 0xc0) == 64)
                        || (first == 198 && (second & 0xfe) == 18);
    }

    /** IPv4 dressed as IPv6 (mapped, NAT64, 6to4) could lead anywhere. */
    private static boolean isEmbedded(byte[] address) {
        var high = ((address[0] & 0xff) << 8) | (address[1] & 0xff);
        return high == 0 || high == 0x2002 || (high == 0x64 && (address[2] & 0xff) == 0xff);
    }
}
