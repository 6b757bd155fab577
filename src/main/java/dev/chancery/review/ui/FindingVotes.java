package dev.chancery.review.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.evidence.VoteCard;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.Contradiction;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.triage.Dossier;

/** What each participant said about a finding, or that it said nothing. */
final class FindingVotes extends Div {

    FindingVotes(Dossier dossier) {
        addClassName("votes");
        dossier.review().participants().stream()
                .map(it -> card(it, dossier.group()))
                .forEach(this::add);
    }

    private static VoteCard card(ParticipantReport participant, GroupReport group) {
        var claims = group.members().stream()
                .filter(it -> it.participant().equals(participant.id()))
                .map(GroupReport.Member::claim)
                .distinct()
                .collect(joining(" "));
        var disputes = group.contradictions().stream()
                .filter(it -> it.participant().equals(participant.id()))
                .map(Contradiction::why)
                .distinct()
                .collect(joining(" "));
        var vote = claims.isEmpty()
                ? disputes.isEmpty() ? VoteCard.Vote.SILENT : VoteCard.Vote.DISPUTED
                : VoteCard.Vote.RAISED;
        return new VoteCard(
                vote,
                participant.framing(),
                source(participant),
                claims.isEmpty() ? disputes.isEmpty() ? silence(participant) : disputes : claims);
    }

    private static String source(ParticipantReport participant) {
        return participant
                .model()
                .filter(it -> it.prompt().number() > 0)
                .map(it -> it.model() + " · prompt " + it.prompt().name() + " v"
                        + it.prompt().number())
                .orElseGet(() -> Marks.source(participant));
    }

    private static String silence(ParticipantReport participant) {
        var outcome = participant.outcome().orElse(CallOutcome.REFUSED);
        return outcome == CallOutcome.IN_BUDGET
                ? "Did not mention it."
                : "Has no say: its call ended " + Marks.title(outcome) + ".";
    }
}
