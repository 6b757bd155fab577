package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.StatusWord;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.chain.SignatureCheck;
import java.util.List;

/** The chain once more, as a table to read or to have read out. */
final class HopTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("Hop", "State", "Says", "Signed by", "Why");

    HopTable(ArtifactChain chain) {
        addClassName("hop-table");
        setCaptionText("The chain hop by hop");
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        });
        getHead().add(head);
        chain.hops().stream().map(HopTable::row).forEach(row -> getBody().add(row));
    }

    private static NativeTableRow row(ChainHop hop) {
        var row = new NativeTableRow();
        var name = row.addHeaderCell();
        name.setText(hop.kind().title());
        name.getElement().setAttribute("scope", "row");
        row.addDataCell()
                .add(new StatusWord(Marks.tone(hop.state()), hop.state().label()));
        var says = row.addDataCell();
        says.addClassName("says");
        says.setText(hop.state() == HopState.MISSING ? "–" : says(hop));
        row.addDataCell().add(signer(hop));
        row.addDataCell().setText(hop.sentence());
        return row;
    }

    private static String says(ChainHop hop) {
        return hop.title() + (hop.lines().isEmpty() ? "" : ", " + hop.lines().getFirst());
    }

    private static Component signer(ChainHop hop) {
        var keyId = new Span(hop.signature().map(SignatureCheck::keyId).orElse("–"));
        keyId.addClassNames("mono", "signed-by");
        return keyId;
    }
}
