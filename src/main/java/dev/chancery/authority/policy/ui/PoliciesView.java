package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.authority.policy.WrittenPolicy;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.Catalog;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.CurrentActor;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What is allowed, by which policy sets? */
@Route("policies")
@PageTitle("Policies · Chancery")
@PermitAll
class PoliciesView extends Div implements AfterNavigationObserver {

    private final Catalog catalog;
    private final AssetDesk desk;
    private final WrittenPolicy policy;
    private final CurrentActor actor;

    PoliciesView(Catalog catalog, AssetDesk desk, WrittenPolicy policy, CurrentActor actor) {
        this.catalog = catalog;
        this.desk = desk;
        this.policy = policy;
        this.actor = actor;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var sets = catalog.ofKind(PolicySetType.KIND);
        var header = new ViewHeader("Policies", sentence(policy.enforced().size(), policy.version()));
        var create = new Button("New policy set", VaadinIcon.PLUS.create(), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        add(header.actions(create), sets.isEmpty() ? none() : list(sets));
    }

    private void create() {
        new NewPolicySetDialog(
                        wanted -> desk.draft(wanted, actor.get()),
                        path -> getUI().ifPresent(it -> it.navigate(path.substring(1))))
                .open();
    }

    private Panel list(List<Asset> sets) {
        var facts = new FactList();
        sets.forEach(it ->
                facts.fact(new Anchor(Links.policy(it.name().name()), it.name().name()), state(it), labels(it)));
        return new Panel("Policy sets", facts);
    }

    private Component state(Asset set) {
        return set.production()
                .flatMap(it -> catalog.version(it.version()))
                .<Component>map(it -> Laboratory.text(it).isLogOnly()
                        ? new StatusWord(Tone.WARN, "only recorded")
                        : new StatusWord(Tone.OK, "enforced"))
                .orElseGet(() -> StatusWord.plain(Tone.QUIET, "not in use"));
    }

    private static Component labels(Asset set) {
        var labels = set.labels().values().stream()
                .map(it -> it.name() + " v" + it.number())
                .toList();
        return new Span(labels.isEmpty() ? "no version is labelled" : String.join(" · ", labels));
    }

    private static EmptyState none() {
        return new EmptyState(
                VaadinIcon.SCALE, "There are no policy sets", "Nothing is allowed until a policy permits it.");
    }

    static String sentence(int policies, String version) {
        return version.isEmpty()
                ? "Nothing is enforced, so nothing is allowed."
                : "%,d %s enforced: %s. What none of them permits is denied, and one that forbids wins."
                        .formatted(policies, policies == 1 ? "policy is" : "policies are", version);
    }
}
