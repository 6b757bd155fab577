package dev.chancery.attest;

import java.util.List;
import java.util.Optional;

/** Our own signing keys, one current key a role, the same on every node of one database. */
public interface KeyRing {

    /** The role's current key; made if there is none. */
    Signer signer(SigningRole role);

    /** The public half of any key we ever published, retired and revoked ones too. */
    Optional<PublishedKey> find(String keyId);

    /** Every key we ever published, oldest first. */
    List<PublishedKey> published();
}
