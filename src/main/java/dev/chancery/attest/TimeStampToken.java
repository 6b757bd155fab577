package dev.chancery.attest;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.jspecify.annotations.Nullable;

/**
 * What a time stamp says, as its DER holds it (RFC 3161 section 2.4.2 in RFC 5652 section 5.1), of which nothing has been
 * verified yet. A response that did not grant a stamp, and a stamp of more than one signer, are malformed.
 *
 * @param signerHash the hash of the signer's certificate, from the signed attributes (RFC 5816)
 * @param signedAttributes exactly what was signed
 */
record TimeStampToken(
        Said said, List<byte[]> certificates, SignerHash signerHash, byte[] signedAttributes, Signed signed) {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String STAMP = "1.2.840.113549.1.9.16.1.4";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final int GRANTED_WITH_MODIFICATIONS = 1;

    /** The stamp itself: which bytes, by their hash, and when. */
    record Said(byte[] content, String hashAlgorithm, byte[] hash, Instant at) {}

    /** A hash of the signer's certificate. */
    record SignerHash(String algorithm, byte[] hash) {}

    /** The digest of the stamp among the signed attributes, and the signature over those. */
    record Signed(String digestAlgorithm, byte[] digest, String signatureAlgorithm, byte[] signature) {}

    /**
     * Reads a response or the token alone.
     *
     * @throws IOException when it is neither
     */
    static TimeStampToken read(byte[] der) throws IOException {
        try {
            return content(sequence(ASN1Primitive.fromByteArray(der)));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException
                | ParseException malformed) {
            throw new IOException("it is not the DER of one", malformed);
        }
    }

    private static TimeStampToken content(ASN1Sequence outer) throws IOException, ParseException {
        if (outer.getObjectAt(0) instanceof ASN1Sequence status) {
            if (ASN1Integer.getInstance(status.getObjectAt(0)).intValueExact() > GRANTED_WITH_MODIFICATIONS
                    || outer.size() != 2) {
                throw new IOException("no stamp was granted");
            }
            return content(sequence(outer.getObjectAt(1)));
        }
        expect(outer.getObjectAt(0), SIGNED_DATA);
        return signedData(
                sequence(ASN1TaggedObject.getInstance(outer.getObjectAt(1), 128).getExplicitBaseObject()));
    }

    private static TimeStampToken signedData(ASN1Sequence data) throws IOException, ParseException {
        var encapsulated = sequence(data.getObjectAt(2));
        expect(encapsulated.getObjectAt(0), STAMP);
        var content = octets(
                ASN1TaggedObject.getInstance(encapsulated.getObjectAt(1), 128).getExplicitBaseObject());
        var signers = ASN1Set.getInstance(data.getObjectAt(data.size() - 1));
        if (signers.size() != 1) {
            throw new IOException("it has not exactly one signer");
        }
        var signer = sequence(signers.getObjectAt(0));
        var tagged = ASN1TaggedObject.getInstance(signer.getObjectAt(3), 128);
        if (tagged.getTagNo() != 0) {
            throw new IOException("its signer signed no attributes");
        }
        var attributes = ASN1Set.getInstance(tagged, false);
        expect(attribute(attributes, CONTENT_TYPE), STAMP);
        var signed = new Signed(
                algorithm(signer.getObjectAt(2)),
                octets(attribute(attributes, MESSAGE_DIGEST)),
                algorithm(signer.getObjectAt(4)),
                octets(signer.getObjectAt(5)));
        return new TimeStampToken(
                said(content), certificates(data), signerHash(attributes), attributes.getEncoded("DER"), signed);
    }

    private static Said said(byte[] content) throws IOException, ParseException {
        var info = sequence(ASN1Primitive.fromByteArray(content));
        var imprint = sequence(info.getObjectAt(2));
        return new Said(
                content,
                algorithm(imprint.getObjectAt(0)),
                octets(imprint.getObjectAt(1)),
                ASN1GeneralizedTime.getInstance(info.getObjectAt(4)).getDate().toInstant());
    }

    private static List<byte[]> certificates(ASN1Sequence data) throws IOException {
        var all = new ArrayList<byte[]>();
        if (data.getObjectAt(3) instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 0) {
            for (var certificate : ASN1Set.getInstance(tagged, false)) {
                all.add(certificate.toASN1Primitive().getEncoded("DER"));
            }
        }
        return all;
    }

    private static SignerHash signerHash(ASN1Set attributes) throws IOException {
        var ids =
                sequence(sequence(attribute(attributes, SIGNING_CERTIFICATE_V2)).getObjectAt(0));
        var first = sequence(ids.getObjectAt(0));
        return first.getObjectAt(0) instanceof ASN1Sequence named
                ? new SignerHash(algorithm(named), octets(first.getObjectAt(1)))
                : new SignerHash(SHA_256, octets(first.getObjectAt(0)));
    }

    private static ASN1Encodable attribute(ASN1Set attributes, String type) throws IOException {
        ASN1Encodable found = null;
        for (var each : attributes) {
            var attribute = sequence(each);
            if (oid(attribute.getObjectAt(0)).equals(type)) {
                var values = ASN1Set.getInstance(attribute.getObjectAt(1));
                if (found != null || values.size() != 1) {
                    throw new IOException("it has the attribute " + type + " more than once");
                }
                found = values.getObjectAt(0);
            }
        }
        if (found == null) {
            throw new IOException("it lacks the attribute " + type);
        }
        return found;
    }

    private static void expect(ASN1Encodable value, String type) throws IOException {
        if (!oid(value).equals(type)) {
            throw new IOException("it is of the type " + oid(value) + ", not " + type);
        }
    }

    private static String algorithm(ASN1Encodable identifier) {
        return oid(sequence(identifier).getObjectAt(0));
    }

    private static String oid(ASN1Encodable value) {
        return ASN1ObjectIdentifier.getInstance(value).getId();
    }

    private static byte[] octets(ASN1Encodable value) {
        return ASN1OctetString.getInstance(value).getOctets();
    }

    private static ASN1Sequence sequence(@Nullable ASN1Encodable value) {
        if (value == null) {
            throw new IllegalArgumentException("There is no value at all.");
        }
        return ASN1Sequence.getInstance(value);
    }
}
