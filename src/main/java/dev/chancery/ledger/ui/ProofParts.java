package dev.chancery.ledger.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.components.CopyButton;
import dev.chancery.ledger.InclusionProof;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** What a proof is made of, to unfold: the hashes from the leaf to the root, and the checkpoint's note. */
final class ProofParts extends Div {

    ProofParts(InclusionProof proof) {
        addClassName("entry-proof");
        add(
                folded("Proof: " + hashes(proof.hashes().size()) + " from the leaf to the root", path(proof)),
                folded("Checkpoint, as signed", proof.checkpoint().note()));
    }

    private static String path(InclusionProof proof) {
        var hex = HexFormat.of();
        var siblings = IntStream.range(0, proof.hashes().size())
                .mapToObj(it -> "%4d  %s%n"
                        .formatted(it + 1, hex.formatHex(proof.hashes().get(it))))
                .collect(joining());
        return "leaf  %s%n%sroot  %s%n"
                .formatted(
                        hex.formatHex(proof.leafHash()),
                        siblings,
                        hex.formatHex(proof.checkpoint().root()));
    }

    private static String hashes(int count) {
        return count == 1 ? "1 hash" : count + " hashes";
    }

    private static Details folded(String title, String text) {
        return new Details(title, new RawText(title, text), new CopyButton(text, "Copy: " + title));
    }
}
