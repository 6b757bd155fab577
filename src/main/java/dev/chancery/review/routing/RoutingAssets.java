package dev.chancery.review.routing;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.models.Analyzer;
import dev.chancery.models.Models;
import dev.chancery.review.framing.PromptText.Purpose;
import dev.chancery.review.framing.Prompts;
import dev.chancery.review.routing.RoutingPolicy.Reading;
import dev.chancery.review.routing.Seat.Source.OfAnalyzer;
import dev.chancery.review.routing.Seat.Source.OfModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Routing policies are governed: nobody changes alone whom reviews ask. A policy is sound when everyone it seats exists
 * here: its analyzers, its models unless they are optional, and its prompts in production.
 */
@Component
public class RoutingAssets implements AssetType {

    public static final String KIND = "routing";

    private final List<Analyzer> analyzers;
    private final Models models;
    private final ObjectProvider<Prompts> prompts;

    RoutingAssets(List<Analyzer> analyzers, Models models, ObjectProvider<Prompts> prompts) {
        this.analyzers = List.copyOf(analyzers);
        this.models = models;
        this.prompts = prompts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Routing";
    }

    @Override
    public String syntax() {
        return "yaml";
    }

    @Override
    public boolean needsEvidence() {
        return true;
    }

    @Override
    public Optional<String> path(AssetName name, int number) {
        return Optional.of("/routing/" + name.name() + "/" + number);
    }

    @Override
    public Checked check(String content) {
        return switch (RoutingPolicy.read(content)) {
            case Reading.Unsound(var faults) -> new Checked.Unsound(faults);
            case Reading.Sound(var policy) -> {
                var faults = missing(policy).map(it -> placed(it, content)).toList();
                yield faults.isEmpty() ? new Checked.Sound() : new Checked.Unsound(faults);
            }
        };
    }

    /** A name nobody has, and what is wrong with it. */
    private record Missing(String name, String message) {}

    private Stream<Missing> missing(RoutingPolicy policy) {
        return Stream.concat(
                policy.seats().stream().flatMap(it -> switch (it.source()) {
                    case OfAnalyzer(var id) -> analyzer(id).stream();
                    case OfModel model ->
                        Stream.concat(
                                model(model.model(), model.isOptional()).stream(),
                                prompt(model.prompt(), Purpose.REVIEW).stream());
                }),
                policy.secondLook().stream()
                        .flatMap(it -> Stream.concat(
                                model(it.model(), it.isOptional()).stream(),
                                prompt(it.prompt(), Purpose.SECOND_LOOK).stream())));
    }

    private Optional<Missing> analyzer(String id) {
        return analyzers.stream().anyMatch(it -> it.id().equals(id))
                ? Optional.empty()
                : Optional.of(new Missing(id, "There is no analyzer " + id + " on this machine."));
    }

    private Optional<Missing> model(String id, boolean isOptional) {
        return isOptional || models.find(id).isPresent()
                ? Optional.empty()
                : Optional.of(new Missing(
                        id, "No model has the id " + id + ". Configure it, or say optional: true to do without it."));
    }

    private Optional<Missing> prompt(String name, Purpose purpose) {
        var prompt = prompts.getObject().inProduction(name);
        if (prompt.isEmpty()) {
            return Optional.of(new Missing(name, "No prompt " + name + " is in production."));
        }
        return prompt.get().text().purpose() == purpose
                ? Optional.empty()
                : Optional.of(new Missing(name, "The prompt " + name + " is not written for this."));
    }

    private static Fault placed(Missing missing, String content) {
        var lines = content.lines().toList();
        for (var line = 0; line < lines.size(); line++) {
            var at = lines.get(line).lastIndexOf(": " + missing.name());
            if (at >= 0) {
                return new Fault(line + 1, at + 3, missing.message());
            }
        }
        return Fault.ofTheWhole(missing.message());
    }
}
