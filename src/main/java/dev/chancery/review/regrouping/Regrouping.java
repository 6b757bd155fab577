package dev.chancery.review.regrouping;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.regrouping.Regroupings.Finding;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits and merges findings by a reviewer's word. Class, title and place follow from the claims as they do in a run.
 * Each act names the version it changes, is kept with its reason, and is in the ledger under the invocation of its
 * review.
 */
@Service
public class Regrouping {

    private static final int REASON = 1000;

    private final Regroupings regroupings;
    private final Redrafting redrafting;
    private final Ledger ledger;
    private final Clock clock;
    private final TimeOrderedIds ids;

    Regrouping(Regroupings regroupings, Redrafting redrafting, Ledger ledger, Clock clock, TimeOrderedIds ids) {
        this.regroupings = regroupings;
        this.redrafting = redrafting;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** The claims of a finding, in their order. */
    @Transactional(readOnly = true)
    public List<GroupedClaim> claims(UUID finding) {
        return regroupings.claims(finding);
    }

    /** Makes a finding of its own out of some of the claims. */
    @Transactional
    public RegroupAnswer split(Split split, Actor by) {
        var finding = regroupings.lock(split.finding());
        var refusal = barred(split.finding(), finding, split.reason())
                .or(() -> overtaken(finding.orElseThrow(), split.version()))
                .or(() -> unsplittable(split));
        if (refusal.isPresent()) {
            return new RegroupAnswer.Refused(refusal.get());
        }
        var from = finding.orElseThrow();
        var made = ids.next();
        regroupings.copy(from, made);
        regroupings.copyContradictions(from.id(), made);
        regroupings.move(from.id(), made, split.claims());
        regroupings.moveReasons(from.id(), made, split.claims());
        redrafting.redraft(from);
        redrafting.redraft(from.as(made));
        keep(new Act("split", from, made, List.copyOf(split.claims())), split.reason(), by);
        return new RegroupAnswer.Regrouped(made);
    }

    /** Moves the claims of another finding into this one. */
    @Transactional
    public RegroupAnswer merge(Merge merge, Actor by) {
        if (merge.finding().equals(merge.other())) {
            return refused("same_finding", "A finding cannot be merged with itself.");
        }
        var locked = regroupings.lockBoth(merge.finding(), merge.other());
        var stays =
                locked.stream().filter(it -> it.id().equals(merge.finding())).findFirst();
        var goes = locked.stream().filter(it -> it.id().equals(merge.other())).findFirst();
        var refusal = barred(merge.finding(), stays, merge.reason())
                .or(() -> barred(merge.other(), goes, merge.reason()))
                .or(() -> overtaken(stays.orElseThrow(), merge.version()))
                .or(() -> ofAnotherReview(stays.orElseThrow(), goes.orElseThrow()));
        if (refusal.isPresent()) {
            return new RegroupAnswer.Refused(refusal.get());
        }
        var claims =
                regroupings.claims(merge.other()).stream().map(GroupedClaim::id).toList();
        regroupings.move(merge.other(), merge.finding(), claims);
        regroupings.moveReasons(merge.other(), merge.finding(), claims);
        regroupings.copyContradictions(merge.other(), merge.finding());
        regroupings.forgetNearMissesWithin(merge.finding());
        regroupings.mergedInto(goes.orElseThrow(), merge.finding());
        redrafting.redraft(stays.orElseThrow());
        keep(new Act("merge", stays.orElseThrow(), merge.other(), claims), merge.reason(), by);
        return new RegroupAnswer.Regrouped(merge.finding());
    }

    /** One act upon groups. */
    record Act(String name, Finding finding, UUID other, List<UUID> claims) {}

    private void keep(Act act, String reason, Actor by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        regroupings.explain(act, by.label(), reason.strip());
        regroupings.add(new Regroupings.Kept(ids.next(), act, reason.strip(), by.label(), at));
        ledger.append(LedgerEvent.of("finding." + (act.name().equals("split") ? "split" : "merged"), by)
                .about("finding:" + act.finding().id())
                .under(new InvocationId(act.finding().invocation()))
                .with("review", act.finding().review().toString())
                .with("other", act.other().toString())
                .with(
                        "claims",
                        act.claims().stream().map(UUID::toString).sorted().toList())
                .retaining("reason", reason.strip()));
    }

    private static Optional<Refusal> barred(UUID id, Optional<Finding> finding, String reason) {
        if (finding.isEmpty()) {
            return Optional.of(new Refusal("finding_not_found", "There is no finding " + id + "."));
        }
        if (finding.get().mergedInto().isPresent()) {
            return Optional.of(new Refusal(
                    "finding_merged_away",
                    "Finding " + id + " was merged into "
                            + finding.get().mergedInto().get() + "."));
        }
        if (reason.isBlank()) {
            return Optional.of(new Refusal("reason_missing", "Say why in a sentence."));
        }
        return reason.strip().length() > REASON
                ? Optional.of(new Refusal("reason_too_long", "A reason is at most " + REASON + " characters long."))
                : Optional.empty();
    }

    private static Optional<Refusal> overtaken(Finding finding, long seen) {
        return finding.version() == seen
                ? Optional.empty()
                : Optional.of(new Refusal("overtaken", "Somebody changed this finding in the meantime."));
    }

    private Optional<Refusal> unsplittable(Split split) {
        var here = new HashSet<>(regroupings.claims(split.finding()).stream()
                .map(GroupedClaim::id)
                .toList());
        if (!here.containsAll(split.claims())) {
            return Optional.of(new Refusal("claims_not_here", "Not all of these claims belong to the finding."));
        }
        return split.claims().isEmpty() || split.claims().size() == here.size()
                ? Optional.of(new Refusal("nothing_to_split", "Some claims go and some stay."))
                : Optional.empty();
    }

    private static Optional<Refusal> ofAnotherReview(Finding stays, Finding goes) {
        return stays.review().equals(goes.review())
                ? Optional.empty()
                : Optional.of(new Refusal("other_review", "Only findings of one review can be merged."));
    }

    private static RegroupAnswer refused(String code, String detail) {
        return new RegroupAnswer.Refused(new Refusal(code, detail));
    }
}
