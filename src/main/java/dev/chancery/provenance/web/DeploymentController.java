package dev.chancery.provenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.http.Problems;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.deployment.Rollback;
import dev.chancery.provenance.deployment.Rollbacks;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What runs where, and what going back would mean. */
@RestController
@RequestMapping("/v1/deployments")
@PreAuthorize("hasAuthority('" + Scopes.ARTIFACTS_READ + "')")
class DeploymentController {

    private static final int PAGE = 100;

    private final Deployments deployments;
    private final Rollbacks rollbacks;

    DeploymentController(Deployments deployments, Rollbacks rollbacks) {
        this.deployments = deployments;
        this.rollbacks = rollbacks;
    }

    /** The environments there are, and what runs in the one that was asked for; more follows after {@code next}. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DeploymentsAnswer(
            List<String> environments,
            Optional<String> environment,
            List<RunningAnswer> running,
            Optional<String> next) {}

    /** A resource, what runs of it, and every earlier rollout with what going back to it would mean. */
    @JsonNaming(SnakeCaseStrategy.class)
    record RunningAnswer(String resourceUri, List<WayBackAnswer> rollouts) {

        static RunningAnswer of(Rollbacks.Running running) {
            return new RunningAnswer(
                    running.resourceUri(),
                    running.rollouts().stream().map(WayBackAnswer::of).toList());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record RolloutAnswer(
            String statement, String digest, String name, String rollout, String resourceUri, Instant deployedAt) {

        static RolloutAnswer of(Rollout rollout) {
            return new RolloutAnswer(
                    rollout.statement().toString(),
                    rollout.digest().toString(),
                    rollout.name(),
                    rollout.rollout(),
                    rollout.resourceUri(),
                    rollout.deployedAt());
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record WayBackAnswer(
            RolloutAnswer to, String undoes, String hardest, boolean oneWay, String meaning, List<StepAnswer> over) {

        static WayBackAnswer of(Rollback rollback) {
            return new WayBackAnswer(
                    RolloutAnswer.of(rollback.to()),
                    rollback.inWords(),
                    rollback.hardest().label(),
                    rollback.isOneWay(),
                    rollback.over().isEmpty() ? "It runs now." : rollback.meaning(),
                    rollback.over().stream().map(StepAnswer::of).toList());
        }
    }

    record StepAnswer(
            RolloutAnswer rollout, @JsonProperty("class") String changeClass, boolean reversible, String notes) {

        static StepAnswer of(Rollback.Step step) {
            return new StepAnswer(
                    RolloutAnswer.of(step.rollout()), step.changeClass().label(), step.reversible(), step.notes());
        }
    }

    /** What runs in an environment, resource by resource; {@code next} is what to ask for as {@code after} to go on. */
    @GetMapping
    DeploymentsAnswer running(@RequestParam Optional<String> environment, @RequestParam Optional<String> after) {
        var page = environment.map(it -> rollbacks.in(it, after.orElse(""), PAGE));
        return new DeploymentsAnswer(
                deployments.environments(),
                environment,
                page.stream()
                        .flatMap(it -> it.running().stream())
                        .map(RunningAnswer::of)
                        .toList(),
                page.flatMap(Rollbacks.Page::next));
    }

    /** What going back to an earlier rollout would undo, by class of change. */
    @GetMapping("/{statement}/rollback")
    ResponseEntity<?> rollback(@PathVariable String statement) {
        return Digest.parse(statement)
                .flatMap(rollbacks::to)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(WayBackAnswer.of(it)))
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND,
                        new Refusal(
                                "deployment_not_found", "No deployment statement has the digest " + statement + ".")));
    }
}
