package dev.chancery.authority.policy;

/** Something an allowed act is bound to, such as {@code max_ttl} {@code 10}. */
public record Obligation(String name, String value) {

    /** {@code max_ttl=10}. */
    @Override
    public String toString() {
        return name + "=" + value;
    }
}
