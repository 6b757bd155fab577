package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where did this come from, and can I trust it? */
@Route("artifacts/:digest")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class ArtifactView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String DIGEST = "digest";

    private final Artifacts artifacts;
    private final StatedArtifacts stated;
    private final ArtifactActs acts;
    private final Clock clock;
    private String title = "Artifact";

    ArtifactView(Artifacts artifacts, StatedArtifacts stated, ArtifactActs acts, Clock clock) {
        this.artifacts = artifacts;
        this.stated = stated;
        this.acts = acts;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · Chancery";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var text = event.getRouteParameters().get(DIGEST).orElse("");
        var digest = Digest.parse(text);
        title = digest.map(Digest::abbreviated).orElse("No such artifact");
        var artifact = digest.flatMap(stated::find);
        var meant = digest.isPresent() ? List.<StatedArtifact>of() : startingWith(text);
        if (artifact.isPresent()) {
            show(artifact.get());
        } else if (meant.size() == 1) {
            event.forwardTo(
                    ArtifactView.class,
                    new RouteParameters(DIGEST, meant.getFirst().digest().toString()));
        } else {
            removeAll();
            add(new ViewHeader("Artifact", "").breadcrumb("Artifacts", Links.artifacts()), unknown(text, digest));
        }
    }

    private List<StatedArtifact> startingWith(String text) {
        return DigestSearch.of(text)
                .filter(DigestSearch::isTelling)
                .map(search -> stated.newest(search.hexPrefix(), Optional.empty(), 2))
                .orElse(List.of());
    }

    private void show(StatedArtifact artifact) {
        removeAll();
        var chain = artifacts.chain(artifact.digest()).orElseThrow();
        var answer = new Div(banner(chain), ChainCards.of(chain));
        answer.addClassName("answer");
        involvement(chain).ifPresent(answer::add);
        if (!isCommit(artifact.digest())) {
            answer.add(new RollbackPanel(chain));
        }
        answer.add(new Panel("Hop by hop", new HopTable(chain)).flush());
        answer.add(StatementPanel.of(chain.statements()));
        add(header(artifact, chain), answer);
    }

    private static Optional<Panel> involvement(ArtifactChain chain) {
        var participations = chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.AI_PARTICIPATION)
                .filter(hop -> hop.state() == HopState.PRESENT || hop.state() == HopState.FAILED)
                .toList();
        return participations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("AI involvement", new InvolvementTable(participations)).flush());
    }

    private ViewHeader header(StatedArtifact artifact, ArtifactChain chain) {
        var digest = artifact.digest();
        var verify = new Button("Verify again", VaadinIcon.REFRESH.create(), _ -> show(artifact));
        return new ViewHeader(spaced(digest), "")
                .breadcrumb("Artifacts", Links.artifacts())
                .breadcrumb(artifact.name())
                .subtitle(subtitle(artifact, chain))
                .actions(Stream.concat(
                                Stream.of(verify, new BundleDownload(artifacts, digest)),
                                acts.buttons(digest, () -> show(artifact)))
                        .toArray(Component[]::new));
    }

    private static Component[] subtitle(StatedArtifact artifact, ArtifactChain chain) {
        var parts = new ArrayList<Component>();
        chain.commit()
                .filter(commit -> !commit.equals(artifact.digest()))
                .map(commit -> new Span(
                        new Span("built from commit "), new Anchor(Links.artifact(commit), commit.abbreviated())))
                .ifPresent(parts::add);
        chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.DEPLOYMENT && hop.state() == HopState.PRESENT)
                .map(hop -> new Span(hop.title()))
                .forEach(parts::add);
        var digest = artifact.digest().toString();
        parts.add(new Span(new Span("stated "), new RelativeTime(artifact.latestStatedAt())));
        parts.add(new Span(whole(digest), new CopyButton(digest, "Copy the whole digest")));
        return parts.toArray(Component[]::new);
    }

    private static boolean isCommit(Digest digest) {
        return digest.algorithm().equals("gitCommit");
    }

    private VerdictBanner banner(ArtifactChain chain) {
        var checked = new Div(new Span("checked "), RelativeTime.absolute(clock.instant()));
        checked.addClassNames("quiet", "checked-at");
        var banner = new VerdictBanner(Marks.tone(chain), chain.headline(), chain.detail()).beside(checked);
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private static EmptyState unknown(String text, Optional<Digest> digest) {
        var back = new RouterLink("All artifacts", ArtifactsView.class);
        return digest.map(it -> new EmptyState(
                        VaadinIcon.PACKAGE,
                        "Nothing is known of " + it.abbreviated(),
                        "No signed statement is about it. Review the commit, and its verdict appears here.",
                        back))
                .orElseGet(() -> new EmptyState(
                        VaadinIcon.SEARCH,
                        "“" + text + "” is no digest",
                        "A digest is an algorithm and its hex digits, as sha256:… or gitCommit:…, or a commit id.",
                        back));
    }

    /** The digest for a title: its ends, in groups of four. */
    private static String spaced(Digest digest) {
        var hex = digest.hex();
        return "%s:%s %s … %s"
                .formatted(
                        digest.algorithm(), hex.substring(0, 4), hex.substring(4, 8), hex.substring(hex.length() - 4));
    }

    private static Span whole(String text) {
        var span = new Span(text);
        span.addClassNames("mono", "whole-digest");
        return span;
    }
}
