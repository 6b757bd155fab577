package dev.chancery.attest.secrets;

/** Must be handed over to see a secret, so that a search for {@code SecretAccess.granted()} lists every place that does. */
public final class SecretAccess {

    private static final SecretAccess GRANTED = new SecretAccess();

    private SecretAccess() {}

    public static SecretAccess granted() {
        return GRANTED;
    }
}
