package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.SignatureCheck;
import dev.chancery.provenance.chain.Step;
import dev.chancery.review.ReviewId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One signed statement in a line, and to unfold: how each of its checks went, where it was recorded, and its exact bytes. */
final class StatementPanel extends Details {

    StatementPanel(CheckedStatement statement) {
        var envelope = statement.recorded().envelope();
        addClassName("statement");
        setSummary(summary(statement));
        setOpened(!statement.holds());
        add(
                facts(statement),
                folded("Payload, laid out for reading", StatementText.payload(envelope)),
                folded("DSSE envelope, byte for byte", new String(envelope, StandardCharsets.UTF_8)));
    }

    /** The statements of a chain; the only one is unfolded, and so is each that does not hold. */
    static Panel of(List<CheckedStatement> statements) {
        var panels = statements.stream().map(StatementPanel::new).toList();
        if (panels.size() == 1) {
            panels.getFirst().setOpened(true);
        }
        return new Panel("Statements", panels.toArray(Component[]::new)).flush();
    }

    private static Component summary(CheckedStatement statement) {
        var name = new Span(HopKind.ofPredicate(statement.predicateType())
                .map(kind -> "Statement: " + kind.inWords())
                .orElse("Statement"));
        name.addClassName("statement-name");
        var signer = mono(
                statement.check().decisiveSignature().map(SignatureCheck::keyId).orElse("nobody we know"));
        signer.addClassName("statement-signer");
        var row = new Div(
                name,
                signer,
                status(
                        statement.holds(),
                        statement.holds()
                                ? "verified"
                                : statement.check().reason().code()));
        row.addClassName("statement-summary");
        return row;
    }

    private static FactList facts(CheckedStatement statement) {
        var recorded = statement.recorded();
        var facts = new FactList();
        facts.fact("Checks", steps(statement.check().reason()));
        statement.check().signatures().forEach(signature -> signature(facts, signature));
        if (statement.check().signatures().isEmpty()) {
            facts.fact("Result", new Span(statement.check().sentence()));
        }
        reviewId(statement).ifPresent(id -> facts.fact("Review", link(Links.review(id), id.toString())));
        facts.fact("Predicate", mono(statement.predicateType()));
        facts.fact(new Span("Envelope"), digest(recorded.digest()), new Span("SHA-256 of its exact bytes"));
        facts.fact(
                new Span("Ledger entry"),
                link(
                        Links.ledgerEntry(recorded.ledgerEntry()),
                        recorded.ledgerEntry().toString()),
                new Div(new Span("recorded "), new RelativeTime(recorded.recordedAt())));
        recorded.invocation()
                .ifPresent(id -> facts.fact(
                        new Span("Invocation"),
                        link(Links.invocation(id), id.toString()),
                        new Span("on every entry of the same act")));
        return facts;
    }

    private static Component steps(Reason reason) {
        var row = new Div();
        row.addClassName("row");
        for (var step : Step.values()) {
            var tone = switch (step.result(reason)) {
                case PASSED -> Tone.OK;
                case FAILED -> Tone.BAD;
                case NOT_REACHED -> Tone.QUIET;
            };
            var word = new StatusWord(tone, step.title());
            word.getElement().setAttribute("title", step.result(reason).label().replace('_', ' '));
            row.add(word);
        }
        return row;
    }

    private static Optional<UUID> reviewId(CheckedStatement statement) {
        return statement
                .check()
                .statement()
                .filter(_ -> statement.holds())
                .map(it -> it.predicate().get("reviewId"))
                .flatMap(it -> it instanceof String id ? ReviewId.parse(id) : Optional.empty())
                .map(ReviewId::value);
    }

    private static void signature(FactList facts, SignatureCheck signature) {
        var verdict = new Div(
                status(
                        signature.holds(),
                        signature.holds() ? "holds" : signature.reason().code()),
                new Span(signature.sentence()));
        verdict.addClassName("signature-check");
        facts.fact("Signature", verdict);
        var key = new Div(mono(signature.keyId()));
        signature.role().ifPresent(role -> key.add(new Span(" in the role " + role)));
        facts.fact(
                new Span("Key"),
                key,
                signature.fingerprint().<Component>map(StatementPanel::digest).orElseGet(Span::new));
    }

    private static StatusWord status(boolean holds, String word) {
        return new StatusWord(holds ? Tone.OK : Tone.BAD, word.replace('_', ' '));
    }

    private static Component digest(Digest digest) {
        var text = new Span(digest.abbreviated());
        text.setTitle(digest.toString());
        var both = new Span(text, new CopyButton(digest.toString(), "Copy " + digest.abbreviated()));
        both.addClassName("digest");
        return both;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }

    private static Anchor link(String path, String text) {
        var link = new Anchor(path, text);
        link.addClassName("mono");
        return link;
    }

    private static Details folded(String title, String text) {
        var pre = new Pre(text);
        pre.addClassName("raw");
        pre.getElement().setAttribute("tabindex", "0");
        pre.getElement().setAttribute("role", "region");
        pre.getElement().setAttribute("aria-label", title);
        return new Details(title, new Div(pre), new CopyButton(text, "Copy: " + title));
    }
}
