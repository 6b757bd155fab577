package dev.chancery.provenance.ui;

import dev.chancery.console.evidence.Chain;
import dev.chancery.console.evidence.Hop;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.chain.SignatureCheck;
import java.util.List;

/** Draws a chain as cards on its line. */
final class ChainCards {

    private ChainCards() {}

    static Chain of(ArtifactChain chain) {
        return new Chain(chain.hops().stream().map(ChainCards::card).toArray(Hop[]::new));
    }

    private static Hop card(ChainHop hop) {
        var card = new Hop(Marks.mark(hop), hop.kind().title(), hop.title());
        card.addClassName("hop-is-" + hop.state().label());
        var lines = hop.state() == HopState.FAILED ? List.of(hop.sentence()) : hop.lines();
        lines.forEach(card::line);
        hop.signature().map(SignatureCheck::keyId).ifPresent(card::signedBy);
        return card;
    }
}
