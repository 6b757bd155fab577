package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Checks who asks, what they say and whether a text is sound, all before a transaction begins. */
@Service
class CheckingDesk implements AssetDesk {

    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private final VersionLife versionLife;
    private final LabelLife labelLife;
    private final StoredVersions versions;
    private final Checks checks;

    /** What is asked first, cheapest first. */
    @Component
    record Checks(AssetParties parties, AssetTexts texts, AssetKinds kinds, Soundness soundness) {}

    CheckingDesk(VersionLife versionLife, LabelLife labelLife, StoredVersions versions, Checks checks) {
        this.versionLife = versionLife;
        this.labelLife = labelLife;
        this.versions = versions;
        this.checks = checks;
    }

    @Override
    public VersionAnswer draft(NewVersion version, Actor by) {
        return unless(
                checks.parties()
                        .barredFromWriting(by)
                        .or(() -> unknownKind(version.name().kind()))
                        .or(() -> checks.texts().refusal(version)),
                () -> versionLife.draft(version, by));
    }

    @Override
    public VersionAnswer propose(VersionId id, Actor by) {
        return unless(checks.parties().barredFromWriting(by), () -> ifSound(id, () -> versionLife.propose(id, by)));
    }

    @Override
    public VersionAnswer withdraw(VersionId id, Actor by) {
        return unless(checks.parties().barredFromWriting(by), () -> versionLife.withdraw(id, by));
    }

    @Override
    public VersionAnswer approve(VersionId id, String reason, Actor by) {
        return unless(
                checks.parties().barredFromDeciding(by).or(() -> checks.texts().sentence("reason", reason)),
                () -> ifSound(id, () -> versionLife.approve(id, reason, by)));
    }

    @Override
    public VersionAnswer reject(VersionId id, String reason, Actor by) {
        return unless(
                checks.parties().barredFromDeciding(by).or(() -> checks.texts().sentence("reason", reason)),
                () -> versionLife.reject(id, reason, by));
    }

    @Override
    public Optional<Refusal> barred(VersionId id, Actor by) {
        return checks.parties()
                .barredFromDeciding(by)
                .or(() -> versions.record(id)
                        .map(it -> LifeRules.decide(it, by))
                        .orElseGet(() -> Optional.of(unknown(id))));
    }

    @Override
    public MoveAnswer move(LabelRequest request, Actor by) {
        return movingBarred(request, by)
                .or(() -> unsoundForProduction(request))
                .<MoveAnswer>map(MoveAnswer.Refused::new)
                .orElseGet(() -> labelLife.move(request, by));
    }

    private Optional<Refusal> movingBarred(LabelRequest request, Actor by) {
        if (!LABEL.matcher(request.label()).matches()) {
            return Optional.of(new Refusal(
                    "invalid_label",
                    "A label is 1 to 32 lower-case letters, digits or dashes, but was: " + request.label()));
        }
        var barred = Asset.isProtected(request.label())
                ? checks.parties().barredFromDeciding(by)
                : checks.parties().barredFromWriting(by);
        return barred.or(() -> checks.texts().sentence("reason", request.reason()))
                .or(() -> request.override().flatMap(it -> checks.texts().sentence("override", it)));
    }

    /** What was sound when it was proposed may have been left behind by what it speaks about. */
    private Optional<Refusal> unsoundForProduction(LabelRequest request) {
        return Asset.isProtected(request.label())
                ? versions.find(request.to()).flatMap(it -> unsound(it, faults(it)))
                : Optional.empty();
    }

    private VersionAnswer ifSound(VersionId id, Supplier<VersionAnswer> act) {
        var version = versions.find(id);
        if (version.isEmpty()) {
            return new VersionAnswer.Refused(unknown(id));
        }
        var faults = faults(version.get());
        return unsound(version.get(), faults)
                .<VersionAnswer>map(it -> new VersionAnswer.Unsound(it, faults))
                .orElseGet(act);
    }

    private List<Fault> faults(AssetVersion version) {
        return checks.soundness().faults(version.name(), version.content());
    }

    private static Optional<Refusal> unsound(AssetVersion version, List<Fault> faults) {
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "unsound_content",
                        version.record().title() + " cannot be put to use: " + faults.getFirst()
                                + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "")));
    }

    private Optional<Refusal> unknownKind(String kind) {
        return checks.kinds().find(kind).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal("unknown_kind", "There is no kind of asset called " + kind + "."));
    }

    private static Refusal unknown(VersionId id) {
        return new Refusal("unknown_version", "There is no version " + id + ".");
    }

    private static VersionAnswer unless(Optional<Refusal> refusal, Supplier<VersionAnswer> act) {
        return refusal.<VersionAnswer>map(VersionAnswer.Refused::new).orElseGet(act);
    }
}
