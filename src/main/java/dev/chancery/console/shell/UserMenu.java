package dev.chancery.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;

/** Who is signed in, and behind it how they like to look at things and the way out. */
final class UserMenu extends Div {

    private static final String MENU = "user-menu";

    UserMenu(SignedIn person) {
        addClassName("user");
        var name = new Span(person.displayName());
        name.addClassName("user-name");
        var role = new Span(person.roleTitle());
        role.addClassName("user-role");
        var names = new Span(name, role);
        names.addClassName("user-names");
        var initials = new Span(person.initials());
        initials.addClassName("user-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        var opener = new NativeButton();
        opener.add(initials, names);
        opener.addClassName("user-button");
        opener.getElement().setAttribute("popovertarget", MENU);
        add(opener, menu(person));
    }

    private static Div menu(SignedIn person) {
        var out = new NativeButton();
        var icon = VaadinIcon.SIGN_OUT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        out.add(icon, new Span("Sign out"));
        out.addClassName("plain-button");
        out.addClickListener(_ -> person.signOut());
        var menu = new Div(new Preferences(), new Anchor(Links.account(), "Your account"), out);
        menu.setId(MENU);
        menu.addClassName("user-menu");
        menu.getElement().setAttribute("popover", "auto");
        menu.getElement().setAttribute("role", "dialog");
        menu.getElement().setAttribute("aria-label", "Preferences");
        return menu;
    }

    /** Theme, density and single keys; the browser keeps them. */
    @Tag("chancery-preferences")
    @JsModule("context://chancery/preferences.js")
    private static final class Preferences extends Component {}
}
