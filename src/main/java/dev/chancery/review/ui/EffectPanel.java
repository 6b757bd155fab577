package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.RunFacts;
import java.util.Optional;

/** What a run stood on: change, participants, grouping, budget, and the ids that tie its records together. */
final class EffectPanel extends Div {

    EffectPanel(ReviewReport report, RunFacts facts) {
        var list = new FactList();
        change(list, facts);
        list.fact(new Span("diff"), new DigestLink(report.changeDigest()), new Span(size(facts)));
        report.bundle().ifPresent(bundle -> {
            list.fact(new Span("routing"), version(bundle.routing()), new Span("decided whom to ask"));
            list.fact(new Span("thresholds"), version(bundle.thresholds()), new Span("decided what is one finding"));
        });
        prompts(report).ifPresent(it -> list.fact("prompts", it));
        facts.terms().ifPresent(terms -> {
            terms.type().ifPresent(it -> list.fact("type", it, "of review"));
            list.fact(
                    new Span("words"),
                    new Span(terms.keepsWords() ? "kept" : "not kept"),
                    new Span("prompts and replies of models"));
        });
        facts.groupingVersion().ifPresent(it -> list.fact("grouped", grouped(report, facts), "method " + it));
        report.spend()
                .ifPresent(it -> list.fact(
                        "cost",
                        Amounts.dollars(it.costMicros()) + ", " + Amounts.tokens(it.tokens()),
                        "at worst " + Amounts.dollars(it.worstCostMicros()) + " and " + Amounts.tokens(it.worstTokens())
                                + ", ceiling " + Amounts.dollars(it.ceilingMicros())));
        list.fact(
                "budget",
                Spans.seconds(facts.budget().total()),
                Spans.seconds(facts.budget().call()) + " for each call");
        list.fact(
                new Span("invocation"),
                id(report.invocation().toString(), Links.invocation(report.invocation())),
                new Span("every act of this review"));
        facts.request().ifPresent(it -> list.fact(new Span("request"), id(it.value()), new Span("asked for it")));
        add(new Panel("What was in effect", list));
    }

    private static void change(FactList list, RunFacts facts) {
        switch (facts.change()) {
            case ExactChange.Commits it -> {
                list.fact("repository", it.repository(), "read when needed, not stored");
                list.fact(new Span("range"), range(it), new Span(named(it)));
            }
            case ExactChange.Patch _ -> list.fact("change", "a diff", "stored with the review");
        }
    }

    /** The revisions in the words they were given in, unless these were the commits themselves. */
    private static String named(ExactChange.Commits it) {
        return it.base().equals(it.baseCommit()) && it.head().equals(it.headCommit())
                ? ""
                : it.base() + " … " + it.head();
    }

    private static Span range(ExactChange.Commits commits) {
        return new Span(
                new DigestLink(Digest.gitCommit(commits.baseCommit())),
                new Span(" … "),
                new DigestLink(Digest.gitCommit(commits.headCommit())));
    }

    private static Component version(AssetUse use) {
        var link =
                new Anchor(Links.assetVersion(use.kind(), use.name(), use.number()), use.name() + " v" + use.number());
        link.addClassName("mono");
        link.setTitle(use.digest().toString());
        return link;
    }

    /** Each version once; empty when nobody was given one. */
    private static Optional<Div> prompts(ReviewReport report) {
        var used = report.participants().stream()
                .flatMap(it -> it.model().stream())
                .map(ModelPart::prompt)
                .filter(it -> it.number() > 0)
                .distinct()
                .map(EffectPanel::version)
                .toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        var list = new Div();
        list.addClassName("dotted");
        used.forEach(list::add);
        return Optional.of(list);
    }

    static String size(RunFacts facts) {
        var files = facts.size().files();
        return files + (files == 1 ? " file" : " files") + ", +" + facts.size().linesAdded() + " −"
                + facts.size().linesRemoved();
    }

    private static String grouped(ReviewReport report, RunFacts facts) {
        var nearMisses =
                report.groups().stream().mapToInt(it -> it.nearMisses().size()).sum();
        return facts.claims() + " claims → " + report.groups().size() + " groups, " + nearMisses
                + " near misses recorded";
    }

    private static Span id(String id) {
        var text = new Span(id);
        text.addClassName("mono");
        return new Span(text, new CopyButton(id));
    }

    private static Span id(String id, String path) {
        var link = new Anchor(path, id);
        link.addClassName("mono");
        return new Span(link, new CopyButton(id));
    }
}
