package dev.chancery.authority.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.authority.CredentialRecord;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.RowLink;
import dev.chancery.console.components.StatusWord;
import dev.chancery.verifier.PastRefusal;
import dev.chancery.verifier.spi.AgentNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acts in a list: which act, what became of it, who wanted it. A row leads to the story of its credential. */
final class ActList extends UnorderedList {

    ActList(List<Line> lines, CredentialsAddress address) {
        addClassName("list");
        getElement().setAttribute("aria-label", "Acts");
        lines.forEach(it -> add(item(it, address)));
    }

    /** One row; a refusal whose signature did not hold has no credential to lead to. */
    record Line(Optional<UUID> credential, String act, Tone tone, String word, String who, String where, Instant at) {

        static Line of(CredentialRecord it, AgentNames names) {
            var mark = Marks.of(it.state());
            var agent = names.nameOf(it.agent()).orElseGet(() -> it.agent().toString());
            return new Line(
                    Optional.of(it.id()),
                    it.act(),
                    mark.tone(),
                    mark.word(),
                    agent + " for " + it.onBehalfOf(),
                    it.audience(),
                    it.issuedAt());
        }

        static Line of(PastRefusal it) {
            return new Line(
                    it.credential(),
                    it.act(),
                    Tone.BAD,
                    Marks.words(it.code().label()),
                    it.actor(),
                    it.audience(),
                    it.at());
        }
    }

    private static ListItem item(Line line, CredentialsAddress address) {
        var row = new Div(head(line), foot(line));
        if (line.credential().isEmpty()) {
            row.addClassName("list-row");
            return new ListItem(row);
        }
        var id = line.credential().get();
        var link = new RowLink(
                CredentialsView.class, QueryParameters.simple(address.with("credential", id.toString())), row);
        link.select(address.credential().filter(id::equals).isPresent());
        return new ListItem(link);
    }

    private static Div head(Line line) {
        var act = new Span(line.act());
        act.addClassNames("list-name", "mono");
        var time = new RelativeTime(line.at());
        time.addClassName("list-age");
        var head = new Div(act, new StatusWord(line.tone(), line.word()), time);
        head.addClassName("list-head");
        return head;
    }

    private static Div foot(Line line) {
        var foot = new Div(new Span(line.who()), new Span(line.where()));
        foot.addClassName("list-foot");
        return foot;
    }
}
