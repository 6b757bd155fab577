package dev.chancery.models.provider;

/** Makes providers of one kind out of their configuration. Beans of this type are all the kinds there are. */
public interface ProviderKind {

    /** The word of the configuration: {@code bedrock}, {@code proxy}, {@code scripted}, {@code analyzer}. */
    String kind();

    /**
     * Opens a provider, with its secrets in hand. What is missing or senseless ends the start: an
     * {@link IllegalArgumentException} or {@link dev.chancery.attest.secrets.UnusableSecret} that says what to do.
     */
    Provider open(String name, ProviderSettings settings);
}
