package dev.chancery.authority.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.authority.store.CredentialListing;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Facets;
import dev.chancery.console.components.MoreLink;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refusals;
import dev.chancery.verifier.spi.AgentNames;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts the ledger of acts together: its sentence, its facets, its list and the story of one. */
@Service
class CredentialPages {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final int PAGE = 25;

    private final CredentialListing credentials;
    private final Refusals refusals;
    private final CredentialStory story;
    private final AgentNames names;
    private final Clock clock;

    CredentialPages(
            CredentialListing credentials, Refusals refusals, CredentialStory story, AgentNames names, Clock clock) {
        this.credentials = credentials;
        this.refusals = refusals;
        this.story = story;
        this.names = names;
        this.clock = clock;
    }

    String sentence() {
        var since = clock.instant().minus(LATELY);
        var issued = credentials.since(since).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var refused = refusals.since(since).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return number(issued) + " issued and " + number(refused) + " refused in the last 24 hours";
    }

    Facets facets(CredentialsAddress address) {
        var facets = new Facets(CredentialsView.class, "What became of them")
                .facet(
                        "All issued",
                        "",
                        Map.of(),
                        address.state().isEmpty() && address.refused().isEmpty());
        for (var state : State.values()) {
            facets.facet(
                    Marks.of(state).word(),
                    "",
                    Map.of("state", state.label()),
                    address.state().filter(state::equals).isPresent());
        }
        var lately = refusals.since(clock.instant().minus(LATELY));
        var all = lately.values().stream().mapToLong(Long::longValue).sum();
        facets.facet(
                "Refused",
                all == 0 ? "" : number(all),
                Map.of("refused", CredentialsAddress.ANY),
                address.refused().filter(CredentialsAddress.ANY::equals).isPresent());
        for (var code : RefusalCode.values()) {
            var isChosen = address.code().filter(code::equals).isPresent();
            if (isChosen || lately.containsKey(code)) {
                facets.facet(
                        Marks.words(code.label()),
                        number(lately.getOrDefault(code, 0L)),
                        Map.of("refused", code.label()),
                        isChosen);
            }
        }
        return facets;
    }

    /** The chosen list; empty when there is nothing to list. */
    Optional<Component> list(CredentialsAddress address) {
        return address.refused().isPresent() ? refusalList(address) : credentialList(address);
    }

    Component detail(UUID credential, Runnable changed) {
        return story.of(credential, changed)
                .orElseGet(() -> EmptyState.noMatch(
                        "No credential has this id.", new RouterLink("Show every credential", CredentialsView.class)));
    }

    private Optional<Component> credentialList(CredentialsAddress address) {
        var page = credentials.page(address.filter(), address.before(), PAGE + 1);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        var list =
                new ActList(shown.stream().map(it -> ActList.Line.of(it, names)).toList(), address);
        return Optional.of(
                withOlder(list, address, page.size() > PAGE, shown.getLast().id()));
    }

    private Optional<Component> refusalList(CredentialsAddress address) {
        var page = refusals.page(address.code(), address.before(), PAGE + 1);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        var list = new ActList(shown.stream().map(ActList.Line::of).toList(), address);
        return Optional.of(
                withOlder(list, address, page.size() > PAGE, shown.getLast().id()));
    }

    private static Div withOlder(ActList list, CredentialsAddress address, boolean more, UUID last) {
        var pane = new Div(list);
        if (more) {
            var parameters = QueryParameters.simple(address.with("before", last.toString()));
            pane.add(new MoreLink("Older", CredentialsView.class, parameters));
        }
        return pane;
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
