package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.evidence.PrettyJson;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.Inclusion;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.audit.RetainedText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One entry in full: who did what to what, whether that is in the signed tree, and the exact bytes that are. */
final class EntryDetail extends Article {

    private final LedgerEntry entry;

    EntryDetail(LedgerEntry entry, Inclusion inclusion, List<RetainedText> retained) {
        this.entry = entry;
        addClassNames("panel", "entry-detail");
        getElement().setAttribute("aria-label", "Entry");
        add(head(), new H2(Words.sentence(entry.type())), new InclusionBanner(inclusion), facts());
        if (!retained.isEmpty()) {
            add(new RetainedSection(retained));
        }
        add(payload());
        if (inclusion instanceof Inclusion.Included(var proof)) {
            add(new ProofParts(proof));
        }
    }

    private Div head() {
        var head = new Div(Words.chip(entry.type()), RelativeTime.absolute(entry.at()));
        head.addClassName("entry-meta");
        return head;
    }

    private FactList facts() {
        var facts = new FactList()
                .fact(new Span("Actor"), narrowing(LedgerField.ACTOR, entry.actor()), new Span())
                .fact("Subject", subject());
        entry.invocation()
                .map(Object::toString)
                .ifPresent(it -> facts.fact("Invocation", named(narrowing(LedgerField.INVOCATION, it), it)));
        entry.request()
                .map(RequestId::value)
                .ifPresent(it -> facts.fact("Request", named(narrowing(LedgerField.REQUEST, it), it)));
        var id = entry.id().toString();
        return facts.fact("Entry", named(mono(id), id));
    }

    private Component subject() {
        var subject = entry.subject();
        if (subject.isEmpty()) {
            return new Span("none");
        }
        var page = Subjects.path(subject);
        var parts = page.isPresent()
                ? named(page(page.get(), subject), subject)
                : named(narrowing(LedgerField.SUBJECT, subject), subject);
        if (page.isPresent()) {
            var all = narrowing(LedgerField.SUBJECT, subject);
            all.setText("all about it");
            all.removeClassName("mono");
            parts.add(all);
        }
        return parts;
    }

    private Component payload() {
        var exact = new String(entry.canonical(), StandardCharsets.UTF_8);
        var digest = Digest.sha256(entry.canonical());
        var title = new H3("Payload");
        var bytes = new Div(
                new Span(Words.number(entry.canonical().length) + " bytes, SHA-256 "),
                shortened(digest),
                new CopyButton(digest.hex(), "Copy the digest"),
                new Span("exact bytes"),
                new CopyButton(exact, "Copy the exact bytes"));
        bytes.addClassName("entry-bytes");
        var heading = new Div(title, bytes);
        heading.addClassName("entry-section");
        var section = new Div(heading, new RawText("Payload, laid out for reading", PrettyJson.of(exact)));
        section.addClassName("stack");
        return section;
    }

    private static Span shortened(Digest digest) {
        var text = mono(digest.abbreviated().substring("sha256:".length()));
        text.setTitle(digest.toString());
        return text;
    }

    private static RouterLink narrowing(LedgerField field, String value) {
        var link = new RouterLink(value, LedgerView.class);
        link.setQueryParameters(LedgerAddress.of(field, value).parameters());
        link.addClassName("mono");
        link.getElement().setAttribute("title", "Every entry of this " + field.word());
        return link;
    }

    private static Anchor page(String path, String text) {
        var link = new Anchor(path, text);
        link.addClassName("mono");
        return link;
    }

    private static Div named(Component value, String text) {
        var named = new Div(value, new CopyButton(text));
        named.addClassName("entry-value");
        return named;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
