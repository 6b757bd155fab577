package dev.chancery.ledger.ui;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.audit.Inclusion;
import dev.chancery.ledger.audit.Inclusion.Included;
import dev.chancery.ledger.audit.Inclusion.NotIncluded;
import dev.chancery.ledger.audit.Inclusion.Waiting;

/** Says in words whether the entry is in the signed tree. */
final class InclusionBanner extends Div {

    InclusionBanner(Inclusion inclusion) {
        add(
                switch (inclusion) {
                    case Included(var proof) -> included(proof);
                    case Waiting() ->
                        new VerdictBanner(
                                Tone.INFO,
                                "Not yet sequenced",
                                "The entry is committed; its place in the tree follows within a second.");
                    case NotIncluded(var where) -> new VerdictBanner(Tone.BAD, "Not what was signed", where);
                });
    }

    private static VerdictBanner included(InclusionProof proof) {
        return new VerdictBanner(
                Tone.OK,
                "Included: leaf %s of the tree of %s"
                        .formatted(Words.number(proof.index()), Words.entries(proof.treeSize())),
                "Proved just now from its exact bytes to the checkpoint that %s signed at %s."
                        .formatted(
                                proof.checkpoint().keyId(),
                                Words.time(proof.checkpoint().signedAt())));
    }
}
