package dev.chancery.provenance.chain;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SigstoreBundle;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that carry a signed statement: a DSSE envelope, alone or in a Sigstore bundle with what identifies its signer. */
public sealed interface SignedForm {

    /** An envelope, and the bundle it came in if there was one. */
    record Signed(Envelope envelope, Optional<SigstoreBundle> bundle) implements SignedForm {

        /** What the signatures are over. */
        byte[] message() {
            return Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.payload());
        }
    }

    /** A claim without any signature. */
    record Unsigned(String reason) implements SignedForm {}

    /** Neither, and why in one sentence. */
    record Unreadable(String reason) implements SignedForm {}

    /** Reads either form. */
    static SignedForm parse(byte[] bytes) {
        return switch (SigstoreBundle.parse(bytes)) {
            case SigstoreBundle.Wellformed(var bundle) -> new Signed(bundle.envelope(), Optional.of(bundle));
            case SigstoreBundle.Malformed(var why) -> new Unreadable(why);
            case SigstoreBundle.OtherForm() ->
                switch (Envelope.parse(bytes)) {
                    case Envelope.Readable(var envelope) -> new Signed(envelope, Optional.empty());
                    case Envelope.Unreadable(var why) -> refused(bytes, "The envelope is not strict DSSE: " + why);
                };
        };
    }

    /** An envelope whose list of signatures is empty, and a bare statement, are claims that nobody signed. */
    private static SignedForm refused(byte[] bytes, String why) {
        try {
            var json = JsonMapper.shared().readTree(bytes);
            var isBare = json.has("_type") && json.has("predicateType");
            return isBare
                            || (json.path("signatures").isArray()
                                    && json.path("signatures").isEmpty())
                    ? new Unsigned("Nobody signed it: a claim comes in a DSSE envelope or a Sigstore bundle.")
                    : new Unreadable(why);
        } catch (JacksonException notJson) {
            return new Unreadable(why);
        }
    }
}
