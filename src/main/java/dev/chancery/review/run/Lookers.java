package dev.chancery.review.run;

import dev.chancery.review.participants.SecondVoice;
import dev.chancery.review.participants.Voices;
import dev.chancery.review.routing.Routing;
import dev.chancery.review.routing.RoutingPolicy;
import dev.chancery.review.routing.Routings;
import dev.chancery.review.routing.SecondLook;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.RunOrder;
import dev.chancery.review.store.Terms;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who looks again in a run, as it was settled when the run was taken in. */
@Component
class Lookers {

    private final Routings routings;
    private final Voices voices;

    Lookers(Routings routings, Voices voices) {
        this.routings = routings;
        this.voices = voices;
    }

    /** Who looks again, and by which rule. */
    record Looker(SecondLook rule, String model, Optional<SecondVoice> voice) {}

    Optional<Looker> of(RunOrder order) {
        return order.terms()
                .flatMap(terms -> rule(terms)
                        .flatMap(rule ->
                                terms.secondLook().map(seat -> new Looker(rule, seat.model(), voice(order, seat)))));
    }

    private Optional<SecondLook> rule(Terms terms) {
        return routings.find(terms.bundle().routing()).map(Routing::policy).flatMap(RoutingPolicy::secondLook);
    }

    private Optional<SecondVoice> voice(RunOrder order, ModelSeat seat) {
        return voices.secondLook(seat, order.mandate(), order.keepsWords());
    }
}
