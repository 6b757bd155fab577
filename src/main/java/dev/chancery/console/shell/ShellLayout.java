package dev.chancery.console.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The shell: a drawer with everything the viewer may reach, and the page beside it. */
@Layout
@PermitAll
@JsModule("context://chancery/keys.js")
@JsModule("context://chancery/copy.js")
@JsModule("context://chancery/time.js")
@JsModule("context://chancery/shell.js")
@JsModule("context://chancery/indicator.js")
class ShellLayout extends AppLayout implements AfterNavigationObserver {

    private static final String MAIN = "main";
    private static final Set<String> WHO_SUBMIT = Set.of("ADMIN", "REVIEWER");

    private final Main main = new Main();
    private final Navigation navigation;

    ShellLayout(SignedIn person, ObjectProvider<NavigationEntry> entries, ObjectProvider<JumpResolver> resolvers) {
        var visible = entries.stream()
                .filter(entry -> person.holdsOneOf(entry.roles()))
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList();
        navigation = new Navigation(visible);
        setPrimarySection(Section.DRAWER);
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        super.setContent(main);
        addToNavbar(new Header(skipLink(), bar()));
        addToDrawer(drawer(person));
        addToDrawer(
                new Palette(places(person, visible), resolvers.orderedStream().toList()));
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.show(event.getLocation().getPath());
        if (isOverlay()) {
            setDrawerOpened(false);
        }
    }

    private static List<Jump> places(SignedIn person, List<NavigationEntry> visible) {
        var places = new ArrayList<Jump>();
        var alreadyListed = visible.stream().map(NavigationEntry::path).anyMatch(Links.newReview()::equals);
        if (person.holdsOneOf(WHO_SUBMIT) && !alreadyListed) {
            places.add(new Jump("New review", "Action", Links.newReview()));
        }
        visible.forEach(
                entry -> places.add(new Jump(entry.title(), entry.group().title(), entry.path())));
        places.add(new Jump("Your account", "Configure", Links.account()));
        return places;
    }

    private Aside drawer(SignedIn person) {
        var drawer = new Aside(brand(), new PaletteButton(), navigation);
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("aria-label", "Console");
        if (person.isSomebody()) {
            drawer.add(new UserMenu(person));
        }
        return drawer;
    }

    private static Anchor skipLink() {
        var link = new Anchor("#" + MAIN, "Skip to the page");
        link.addClassName("skip-link");
        link.setRouterIgnore(true);
        return link;
    }

    /** What narrow screens see instead of the drawer. */
    private static Div bar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel("Navigation");
        var bar = new Div(toggle, brand(), new PaletteButton());
        bar.addClassName("shell-bar");
        return bar;
    }

    private static Anchor brand() {
        var seal = new Span();
        seal.addClassName("seal");
        var brand = new Anchor(Links.home(), "");
        brand.add(seal, new Span("Chancery"));
        brand.addClassName("brand");
        return brand;
    }
}
