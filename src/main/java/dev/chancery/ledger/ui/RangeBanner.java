package dev.chancery.ledger.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.ledger.integrity.RangeVerdict;
import dev.chancery.ledger.integrity.RangeVerdict.Broken;
import dev.chancery.ledger.integrity.RangeVerdict.Refused;
import dev.chancery.ledger.integrity.RangeVerdict.Sound;
import dev.chancery.ledger.integrity.RangeVerdict.Stopped;

/** Says in words what verifying a range came to. */
final class RangeBanner {

    private RangeBanner() {}

    static VerdictBanner of(RangeVerdict verdict) {
        var banner = banner(verdict);
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private static VerdictBanner banner(RangeVerdict verdict) {
        return switch (verdict) {
            case Sound sound -> sound(sound);
            case Broken broken -> broken(broken);
            case Stopped _ -> new VerdictBanner(Tone.QUIET, "Stopped", "Nothing was found to be wrong until then.");
            case Refused(var refusal) -> new VerdictBanner(Tone.WARN, "Not verified", refusal.detail());
        };
    }

    private static VerdictBanner sound(Sound sound) {
        var head = sound.head();
        return new VerdictBanner(
                Tone.OK,
                Words.range(sound.range()) + " what was signed",
                "Followed up to the root of the tree of %s that %s signed at %s, as were the %s within the range."
                        .formatted(
                                Words.entries(head.size()),
                                head.keyId(),
                                Words.time(head.signedAt()),
                                Words.checkpoints(sound.checkpoints())));
    }

    private static VerdictBanner broken(Broken broken) {
        var banner = new VerdictBanner(Tone.BAD, "Not what was signed", broken.where());
        broken.entry().ifPresent(it -> banner.beside(new Anchor(Links.ledgerEntry(it), "Open the entry")));
        return banner;
    }
}
