package dev.chancery.review.ui;

import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.review.ReviewId;
import dev.chancery.review.store.Groups;
import dev.chancery.review.store.Reports;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds reviews by their id, their commit or the request that asked for them, and findings by their id. */
@Component
class ReviewJumps implements JumpResolver {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final int FEW = 3;

    private final Reports reports;
    private final Groups groups;
    private final RunList runs;

    ReviewJumps(Reports reports, Groups groups, RunList runs) {
        this.reports = reports;
        this.groups = groups;
        this.runs = runs;
    }

    @Override
    public List<Jump> resolve(String text) {
        return Stream.of(byId(text), byCommit(text), byRequest(text))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Jump> byId(String text) {
        return ReviewId.parse(text).stream()
                .flatMap(id -> Stream.concat(
                        reports.heading(id).stream()
                                .map(it -> new Jump(
                                        "Run: " + it.title(), it.state().label(), Links.run(id.value()))),
                        groups.find(id.value()).stream()
                                .map(it -> new Jump("Finding: " + it.title(), it.file(), Links.finding(it.id())))));
    }

    private Stream<Jump> byCommit(String text) {
        var commit = text.toLowerCase(Locale.ROOT).replace("gitcommit:", "");
        return COMMIT.matcher(commit).matches()
                ? runs.ofCommit(commit, FEW).stream().map(ReviewJumps::jump)
                : Stream.empty();
    }

    private Stream<Jump> byRequest(String text) {
        return runs.ofRequest(text, FEW).stream().map(ReviewJumps::jump);
    }

    private static Jump jump(RunLine run) {
        return new Jump(
                "Run: " + run.title(), run.state().label(), Links.run(run.id().value()));
    }
}
