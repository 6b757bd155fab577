package dev.chancery.provenance.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Links;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.store.StatedArtifact;
import java.util.List;
import java.util.stream.IntStream;

/** One page of artifacts, each with how far its chain holds. */
final class ArtifactGrid extends Grid<ArtifactGrid.Line> {

    /** An artifact and its chain. */
    record Line(StatedArtifact artifact, ArtifactChain chain) {}

    ArtifactGrid(List<StatedArtifact> artifacts, List<ArtifactChain> chains) {
        addClassName("artifact-grid");
        setItems(IntStream.range(0, artifacts.size())
                .mapToObj(index -> new Line(artifacts.get(index), chains.get(index)))
                .toList());
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(artifact()).setHeader("Artifact").setFlexGrow(4).setKey("artifact");
        addColumn(answer()).setHeader("Chain").setAutoWidth(true).setFlexGrow(2).setKey("chain");
        addColumn(line -> review(line.chain()))
                .setHeader("Review")
                .setAutoWidth(true)
                .setFlexGrow(2)
                .setKey("review");
        addColumn(line -> line.chain().statements().size())
                .setHeader("Statements")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("statements");
        addColumn(time()).setHeader("Latest").setAutoWidth(true).setFlexGrow(0).setKey("latest");
    }

    private static LitRenderer<Line> artifact() {
        return LitRenderer.<Line>of("""
                        <div class="artifact-name"><a class="mono" href="${item.path}" title="${item.digest}"
                        >${item.short}</a><span class="quiet">${item.name}</span></div>""")
                .withProperty("path", line -> Links.artifact(line.artifact().digest()))
                .withProperty("digest", line -> line.artifact().digest().toString())
                .withProperty("short", line -> line.artifact().digest().abbreviated())
                .withProperty("name", line -> line.artifact().name());
    }

    private static LitRenderer<Line> answer() {
        return LitRenderer.<Line>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true"
                        ></vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("tone", line -> Marks.tone(line.chain()).styleClass())
                .withProperty("icon", line -> Marks.icon(line.chain()))
                .withProperty("word", line -> Marks.word(line.chain()));
    }

    private static LitRenderer<Line> time() {
        return LitRenderer.<Line>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", line -> line.artifact().latestStatedAt().toString());
    }

    private static String review(ArtifactChain chain) {
        return chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.REVIEW_VERDICT)
                .map(ArtifactGrid::says)
                .findFirst()
                .map(it -> chain.simulated() ? it + ", simulated" : it)
                .orElse("missing");
    }

    private static String says(ChainHop hop) {
        return hop.state() == HopState.PRESENT
                ? hop.title() + ", " + hop.lines().getFirst()
                : hop.title();
    }
}
