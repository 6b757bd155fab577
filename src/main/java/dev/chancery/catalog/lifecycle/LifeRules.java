package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/** Which step of its life a version may take next, and by whose hand. Pure; who may act at all is said elsewhere. */
final class LifeRules {

    private LifeRules() {}

    static Optional<Refusal> propose(VersionRecord version) {
        return switch (version.state()) {
            case DRAFT -> Optional.empty();
            case PROPOSED -> refusal("already_proposed", version.title() + " is proposed already.");
            case APPROVED, REJECTED -> decided(version);
        };
    }

    static Optional<Refusal> withdraw(VersionRecord version, Actor by) {
        return switch (version.state()) {
            case DRAFT -> refusal("not_proposed", version.title() + " is not proposed.");
            case APPROVED, REJECTED -> decided(version);
            case PROPOSED ->
                hadAHand(version, by)
                        ? Optional.empty()
                        : refusal(
                                "not_own_proposal",
                                "Only those who had a hand in " + version.title()
                                        + " may withdraw it. Reject it instead.");
        };
    }

    /** For both words of the second person. */
    static Optional<Refusal> decide(VersionRecord version, Actor by) {
        return switch (version.state()) {
            case DRAFT -> refusal("not_proposed", version.title() + " is not proposed.");
            case APPROVED, REJECTED -> decided(version);
            case PROPOSED ->
                hadAHand(version, by)
                        ? refusal(
                                "own_proposal",
                                "You had a hand in " + version.title() + ": a second person decides about it.")
                        : Optional.empty();
        };
    }

    /** What a protected label may point at. */
    static Optional<Refusal> protect(String label, VersionRecord version) {
        return version.state() == VersionState.APPROVED
                ? Optional.empty()
                : refusal(
                        "not_approved",
                        label + " carries approved versions alone, and " + version.title() + " is "
                                + version.state().label() + ".");
    }

    private static boolean hadAHand(VersionRecord version, Actor by) {
        return version.contributors().contains(by.key());
    }

    private static Optional<Refusal> decided(VersionRecord version) {
        return refusal(
                "already_decided", version.title() + " is " + version.state().label() + " already, and stays so.");
    }

    private static Optional<Refusal> refusal(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
