package dev.chancery.sample;

import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningKey;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.kernel.Actor;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Source control, CI and the others around the sample: each has a fresh key, which the trust matrix learns the way it
 * learns any: a version that a second party approves and puts into production.
 */
@Component
class SampleParties {

    private static final AssetName TRUST = new AssetName("trust", "default");
    private static final String PRODUCTION = "production";
    private static final String ONE_BUILDER = "https://slsa.dev/provenance/v1\n    by: ci\n";
    private static final String TWO_BUILDERS = "https://slsa.dev/provenance/v1\n    by: [ci, release-signer]\n";

    private final Catalog catalog;
    private final AssetDesk desk;
    private final Map<String, Signer> signers;

    SampleParties(Catalog catalog, AssetDesk desk, SecureRandom random) {
        this.catalog = catalog;
        this.desk = desk;
        this.signers =
                List.of("specification", "source-control", "ci", "release-signer", "deployment-controller").stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(), role -> SigningKey.generate("sample-" + role, random)));
    }

    Signer signer(String role) {
        return Optional.ofNullable(signers.get(role)).orElseThrow();
    }

    /** Everybody's key, and for a while builds by the release signer too. */
    void introduce(Actor.Person admin) {
        var current = catalog.labelled(TRUST, PRODUCTION).orElseThrow();
        var text = signers.keySet().stream().reduce(current.content(), this::withKey);
        put(text.replace(ONE_BUILDER, TWO_BUILDERS), "The keys of the parties around the sample", admin);
    }

    /** Builds are the build service's alone from now on; those of others fail, older ones too. */
    void leaveBuildsToCi(Actor.Person admin) {
        var current = catalog.labelled(TRUST, PRODUCTION).orElseThrow();
        put(current.content().replace(TWO_BUILDERS, ONE_BUILDER), "Builds are the build service's alone", admin);
    }

    private void put(String text, String message, Actor.Person admin) {
        var current = catalog.labelled(TRUST, PRODUCTION).orElseThrow();
        var version =
                kept(desk.draft(new NewVersion(TRUST, Optional.of(current.id()), text, message), SampleWorld.MAKER));
        kept(desk.propose(version, SampleWorld.MAKER));
        kept(desk.approve(version, "As agreed.", admin));
        var asset = catalog.find(TRUST).orElseThrow();
        switch (desk.move(LabelRequest.of(asset, PRODUCTION, version, message + "."), admin)) {
            case MoveAnswer.Moved _ -> {}
            case MoveAnswer.LacksEvidence(var refusal) -> throw new IllegalStateException(refusal.detail());
            case MoveAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        }
    }

    /** A role that has the sample's key of an earlier, interrupted start gets this one's in its place. */
    private String withKey(String matrix, String role) {
        var raw = Base64.getEncoder()
                .encodeToString(signer(role).verificationKey().raw());
        var key = "    keys: [{id: sample-%s, public_key: \"%s\"}]\n".formatted(role, raw);
        var without = matrix.replaceAll(" {4}keys: \\[\\{id: sample-" + role + ",.*\n", "");
        return without.replaceFirst("\n  " + role + ":\n", "\n  " + role + ":\n" + key);
    }

    private static VersionId kept(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) -> version.id();
            case VersionAnswer.Unsound(var refusal, var faults) ->
                throw new IllegalStateException(refusal.detail() + " " + faults);
            case VersionAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }
}
