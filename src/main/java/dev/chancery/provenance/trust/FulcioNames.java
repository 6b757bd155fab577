package dev.chancery.provenance.trust;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who a Fulcio certificate is for: its one alternative name, and the OpenID issuer who vouched for it. */
final class FulcioNames {

    private static final String ISSUER = "1.3.6.1.4.1.57264.1.8";
    private static final String OLD_ISSUER = "1.3.6.1.4.1.57264.1.1";
    private static final int MAIL = 1;
    private static final int ADDRESS = 6;

    private FulcioNames() {}

    static String identity(X509Certificate leaf) throws CertificateParsingException {
        var names = leaf.getSubjectAlternativeNames();
        if (names == null || names.size() != 1) {
            throw new CertificateParsingException("it has not exactly one alternative name");
        }
        var name = List.copyOf(names.iterator().next());
        var isReadable = name.getFirst().equals(MAIL) || name.getFirst().equals(ADDRESS);
        if (isReadable && name.getLast() instanceof String identity) {
            return identity;
        }
        throw new CertificateParsingException("its alternative name is neither a mail address nor a URI");
    }

    static String issuer(X509Certificate leaf) throws CertificateParsingException {
        var current = leaf.getExtensionValue(ISSUER);
        if (current != null) {
            return new String(content(content(current)), StandardCharsets.UTF_8);
        }
        var old = leaf.getExtensionValue(OLD_ISSUER);
        if (old != null) {
            return new String(content(old), StandardCharsets.UTF_8);
        }
        throw new CertificateParsingException("it names no OpenID issuer");
    }

    /** The content of one DER value with a length of at most two bytes. */
    private static byte[] content(byte @Nullable [] der) throws CertificateParsingException {
        if (der == null || der.length < 2) {
            throw new CertificateParsingException("an extension of it is empty");
        }
        var first = der[1] & 0xff;
        var more = first < 0x80 ? 0 : first & 0x7f;
        if (more > 2 || der.length < 2 + more) {
            throw new CertificateParsingException("an extension of it is not DER");
        }
        var length = more == 0 ? first : 0;
        for (var index = 0; index < more; index++) {
            length = (length << 8) + (der[2 + index] & 0xff);
        }
        if (der.length != 2 + more + length) {
            throw new CertificateParsingException("an extension of it is not DER");
        }
        return Arrays.copyOfRange(der, 2 + more, der.length);
    }
}
