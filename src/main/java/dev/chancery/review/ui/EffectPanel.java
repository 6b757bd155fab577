package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.RunFacts;

/** What a run stood on: change, participants, grouping, budget, and the ids that tie its records together. */
final class EffectPanel extends Div {

    EffectPanel(ReviewReport report, RunFacts facts) {
        var list = new FactList();
        change(list, facts);
        list.fact(new Span("diff"), new DigestLink(report.changeDigest()), new Span(size(facts)));
        list.fact("participants", participants(report));
        facts.groupingVersion().ifPresent(it -> list.fact("grouping", it, grouped(report, facts)));
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
                list.fact(new Span("range"), range(it), new Span(it.base() + " … " + it.head()));
            }
            case ExactChange.Patch _ -> list.fact("change", "a diff", "stored with the review");
        }
    }

    private static Span range(ExactChange.Commits commits) {
        return new Span(
                new DigestLink(Digest.gitCommit(commits.baseCommit())),
                new Span(" … "),
                new DigestLink(Digest.gitCommit(commits.headCommit())));
    }

    private static Div participants(ReviewReport report) {
        var lines = new Div();
        for (var participant : report.participants()) {
            var line = new Div(participant.id() + " " + participant.version());
            line.addClassName("mono");
            lines.add(line);
        }
        return lines;
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
