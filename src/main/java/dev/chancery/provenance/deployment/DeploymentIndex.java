package dev.chancery.provenance.deployment;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.recording.StatementRecorded;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Enters each deployment statement where the environments' rollouts are listed, in the transaction that records it. */
@Component
class DeploymentIndex {

    private final Deployments deployments;

    DeploymentIndex(Deployments deployments) {
        this.deployments = deployments;
    }

    @EventListener
    void enter(StatementRecorded event) {
        var statement = event.statement();
        if (statement.predicateType().equals(PredicateTypes.DEPLOYMENT)) {
            statement
                    .subjects()
                    .forEach(subject -> subject.digest().entrySet().stream()
                            .flatMap(entry -> Digest.parse(entry.getKey() + ":" + entry.getValue()).stream())
                            .findFirst()
                            .ifPresent(digest -> deployments.add(new Rollout(
                                    event.recorded().digest(),
                                    text(statement, "environment").orElse(""),
                                    text(statement, "resourceUri").orElse(subject.name()),
                                    digest,
                                    subject.name(),
                                    text(statement, "rollout").orElse(""),
                                    text(statement, "class"),
                                    moment(statement).orElse(event.recorded().recordedAt())))));
        }
    }

    private static Optional<String> text(Statement statement, String name) {
        return statement.predicate().get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Instant> moment(Statement statement) {
        try {
            return text(statement, "deployedAt").map(Instant::parse);
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
