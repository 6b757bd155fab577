package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.StatusWord;
import dev.chancery.kernel.UuidText;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.Involvement;
import java.util.List;
import java.util.Optional;

/** Which agents took part, with which model, under which credential and prompts, one row for each way of taking part. */
final class InvolvementTable extends Div {

    InvolvementTable(List<ChainHop> participations) {
        var table =
                new RowTable("AI involvement", "Agent", "Did", "Model", "Prompt and routing", "Credential", "Verified");
        participations.forEach(hop -> hop.statements().stream()
                .findFirst()
                .flatMap(first -> first.check().statement())
                .map(Involvement::of)
                .ifPresent(involvement -> row(table, hop, involvement)));
        add(table);
    }

    private static void row(RowTable table, ChainHop hop, Involvement involvement) {
        table.row(
                RowTable.words(involvement.agent()),
                did(hop, involvement),
                RowTable.words(involvement.model().orElse("–")),
                versions(involvement),
                credential(involvement.credential()),
                new StatusWord(Marks.tone(hop.state()), hop.reason().code().replace('_', ' ')));
    }

    private static Component did(ChainHop hop, Involvement involvement) {
        var did = new Div(new Span(hop.title()));
        involvement.act().ifPresent(act -> did.add(quiet(act)));
        if (involvement.simulated()) {
            did.add(new Div(new StatusWord(Tone.WARN, "simulated")));
        }
        return did;
    }

    private static Component versions(Involvement involvement) {
        var versions = new Div();
        involvement.promptVersions().values().stream()
                .distinct()
                .sorted()
                .map(InvolvementTable::shortened)
                .map(Div::new)
                .forEach(versions::add);
        involvement.routingVersion().ifPresent(routing -> versions.add(quiet(routing)));
        if (versions.getChildren().findAny().isEmpty()) {
            versions.setText("–");
        }
        return versions;
    }

    /** A governed version as it is; the digest of a call's own prompt by its ends. */
    private static String shortened(String version) {
        return version.length() < 40
                ? version
                : "digest " + version.substring(0, 15) + "…" + version.substring(version.length() - 4);
    }

    private static Component credential(Optional<String> id) {
        return id.<Component>map(text -> {
                    var link = new Anchor(path(text), text.substring(0, Math.min(8, text.length())) + "…");
                    link.addClassName("mono");
                    link.setTitle(text);
                    return link;
                })
                .orElseGet(() -> RowTable.words("–"));
    }

    private static String path(String id) {
        return UuidText.parse(id).map(Links::credential).orElseGet(Links::credentials);
    }

    private static Div quiet(String text) {
        var div = new Div(text);
        div.addClassName("quiet");
        return div;
    }
}
