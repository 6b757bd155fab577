package dev.chancery.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.components.Panel;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.people.Memberships;
import dev.chancery.kernel.Actor;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** The people who may sign in, and what an admin may do about them. */
final class PeoplePanel extends Composite<Panel> {

    /** What the panel works with. */
    @Component
    record Desk(People people, Memberships memberships, SecureRandom random) {

        Password password() {
            return Password.generate(random);
        }
    }

    private final Desk desk;
    private final Actor.Person admin;
    private final Grid<PersonRecord> grid = new Grid<>();

    PeoplePanel(Desk desk, Actor.Person admin) {
        this.desk = desk;
        this.admin = admin;
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.addColumn(Cells.twoLines(PersonRecord::displayName, PersonRecord::name))
                .setHeader("Name")
                .setFlexGrow(2);
        grid.addColumn(it -> it.role().title()).setHeader("Role");
        grid.addColumn(Cells.<PersonRecord>status(it -> it.disabledAt().isEmpty(), "May sign in", "Shut out"))
                .setHeader("State");
        grid.addColumn(Cells.<PersonRecord>time(PersonRecord::lastSignedInAt, "never"))
                .setHeader("Last sign-in");
        grid.addColumn(Cells.<PersonRecord>button("Change", PersonRecord::displayName, _ -> true, this::change))
                .setHeader("Actions")
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        refresh();
    }

    @Override
    protected Panel initContent() {
        var create = new Button(
                "Let someone in",
                VaadinIcon.PLUS.create(),
                _ -> open(new NewPersonDialog(wanted -> desk.people().create(wanted, admin), desk::password)));
        return new Panel("People", grid).beside(create).flush();
    }

    private void change(PersonRecord person) {
        open(new PersonDialog(person, admin, desk.memberships(), desk::password));
    }

    private void open(Dialog dialog) {
        dialog.addOpenedChangeListener(_ -> refresh());
        dialog.open();
    }

    private void refresh() {
        grid.setItems(desk.people().all());
    }
}
