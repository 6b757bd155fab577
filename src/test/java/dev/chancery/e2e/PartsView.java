package dev.chancery.e2e;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.KeyHint;
import dev.chancery.console.components.KeyMap;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.Chain;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.console.evidence.CodeLine;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.console.evidence.Hop;
import dev.chancery.console.evidence.VoteCard;
import dev.chancery.console.evidence.Waterfall;
import dev.chancery.kernel.Digest;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every shared part in every state, on one page that only the tests have. */
@Route("parts")
@PageTitle("Parts · Chancery")
@PermitAll
class PartsView extends Div {

    private static final Digest COMMIT = Digest.gitCommit("4e1c9d0aa0".repeat(4));
    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");

    private final Span heard = new Span("nothing yet");

    PartsView() {
        addClassName("page");
        heard.setId("heard");
        add(header());
        Stream.of(Tone.values())
                .map(tone -> new VerdictBanner(tone, "The answer in one sentence", "Its grounds in a second"))
                .forEach(this::add);
        add(new Panel("Fan-out", waterfall()), words(), chain(), finding());
        add(new Panel("Nothing", EmptyState.noMatch("Take a word away from the filter.", new Button("Clear filter"))));
    }

    private static Component header() {
        return new ViewHeader("R-388", "")
                .subtitle(new DigestLink(COMMIT), new Span("asked by ci-main"), new RelativeTime(MOMENT))
                .breadcrumb("Runs", "/runs")
                .breadcrumb("acme/payments #418")
                .actions(new Button("SARIF", VaadinIcon.DOWNLOAD.create()));
    }

    private static Component waterfall() {
        return new Waterfall(Duration.ofSeconds(90))
                .call(call("security", Tone.OK, 31_000, "in budget"))
                .call(call("correctness", Tone.WARN, 63_400, "late"))
                .call(call("reliability", Tone.BAD, 4_000, "refused"));
    }

    private static Waterfall.Call call(String name, Tone tone, long took, String outcome) {
        var late = tone == Tone.WARN;
        return new Waterfall.Call(
                name,
                "pmd · 7.27",
                Duration.ZERO,
                Duration.ofMillis(took),
                tone,
                late,
                late ? Optional.of(Duration.ofSeconds(45)) : Optional.empty(),
                outcome,
                "3 findings");
    }

    private static Component words() {
        var words = new Div();
        words.addClassName("row");
        for (var tone : Tone.values()) {
            words.add(new Chip(tone, tone.name()), new StatusWord(tone, tone.name()));
        }
        var facts = new FactList()
                .fact(new Chip(Tone.AI, "Contested"), new Span("1"), new Span("escalated once, upheld"))
                .fact("routing", "java-default v12", "production since 3 Nov")
                .fact("prompts", "security v14, correctness v9");
        return new Panel("Words and facts", words, facts);
    }

    private static Component chain() {
        return new Chain(
                new Hop(Hop.Mark.VERIFIED, "Commit", "4e1c9d0")
                        .line("gitCommit digest")
                        .signedBy("scm"),
                new Hop(Hop.Mark.AI, "AI participation", "reviewed")
                        .line("4 of 4")
                        .signedBy("review-1"),
                new Hop(Hop.Mark.MISSING, "Human approval", "missing").line("No statement about this commit"),
                new Hop(Hop.Mark.FAILED, "Build", "wrong signer")
                        .line("expected ci-main")
                        .signedBy("ci-legacy"));
    }

    private Component finding() {
        var code = new CodeBlock(
                "src/main/java/acme/RefundBatch.java",
                List.of(
                        CodeLine.same(86, "int sum = 0;"),
                        CodeLine.removed(87, "for (Refund r : refunds) sum += r.cents();"),
                        CodeLine.added(87, "for (Refund r : refunds) sum = sum + r.cents();")
                                .pointedAt(),
                        CodeLine.gap("…")));
        var votes = new Div();
        votes.addClassName("votes");
        for (var vote : VoteCard.Vote.values()) {
            votes.add(new VoteCard(vote, "correctness", "pmd · 7.27", "Sum of cents is an int."));
        }
        var confirm = new Button("Confirm", new KeyHint("1"));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(confirm, new Button("Dismiss", new KeyHint("3")), heard);
        acts.addClassName("row");
        var keys = new KeyMap()
                .on("j", "Next finding", () -> heard.setText("next"))
                .on("1", "Confirm", () -> heard.setText("confirmed"));
        return new Panel("Refund total overflows int for large batches", code, votes, acts, keys);
    }
}
