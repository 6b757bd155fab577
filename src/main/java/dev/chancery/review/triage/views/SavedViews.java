package dev.chancery.review.triage.views;

import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.views.SavedViewAnswer.Done;
import dev.chancery.review.triage.views.SavedViewAnswer.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps filters under names. A personal one is its owner's alone; a shared one is everybody's to use and replace. */
@Service
public class SavedViews {

    private static final int NAME = 60;
    private static final int MOST = 50;

    private final ViewTable table;
    private final Ledger ledger;
    private final Clock clock;

    SavedViews(ViewTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What this actor can choose from, by name: the shared ones and its own. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor) {
        return table.of(actor.label());
    }

    /** Saves the filter; one with the same name gives way to it. */
    @Transactional
    public SavedViewAnswer save(String name, String filter, boolean shared, Actor by) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > NAME || called.chars().anyMatch(Character::isISOControl)) {
            return refused("unusable_name", "A view's name is one line of 1 to " + NAME + " characters.");
        }
        return switch (FilterField.LANGUAGE.read(filter)) {
            case Misread<FilterField>(var word, var sentence) ->
                refused("filter_not_understood", "“" + word + "” is not understood. " + sentence);
            case Filter<FilterField> understood -> {
                if (table.of(by.label()).size() >= MOST && !table.has(called, shared, by.label())) {
                    yield refused("too_many_views", "There are " + MOST + " views already; remove one first.");
                }
                var view = table.save(called, understood.toString(), shared, by.label(), clock.instant());
                append("finding_view.saved", view, by);
                yield new Done(view);
            }
        };
    }

    /** Forgets a view: one's own, or a shared one. */
    @Transactional
    public SavedViewAnswer remove(UUID view, Actor by) {
        return table.remove(view, by.label())
                .<SavedViewAnswer>map(it -> {
                    append("finding_view.removed", it, by);
                    return new Done(it);
                })
                .orElseGet(() -> refused("view_not_found", "You have no view " + view + "."));
    }

    private void append(String type, SavedView view, Actor by) {
        ledger.append(LedgerEvent.of(type, by)
                .about("finding_view:" + view.id())
                .with("name", view.name())
                .with("filter", view.filter())
                .with("shared", view.shared()));
    }

    private static Refused refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
