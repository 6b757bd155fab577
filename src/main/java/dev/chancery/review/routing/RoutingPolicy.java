package dev.chancery.review.routing;

import dev.chancery.catalog.spi.Fault;
import java.util.List;
import java.util.Optional;

/**
 * A routing policy as it was written: whom reviews ask and when, who looks again, and what one run may cost at worst, in
 * millionths of a US dollar. The order of the seats is the order of the participants.
 */
public record RoutingPolicy(long ceilingMicros, List<Seat> seats, Optional<SecondLook> secondLook) {

    public RoutingPolicy {
        seats = List.copyOf(seats);
    }

    /** What became of reading a policy. */
    public sealed interface Reading {

        /** It can be followed. */
        record Sound(RoutingPolicy policy) implements Reading {}

        /** It cannot, for these reasons. */
        record Unsound(List<Fault> faults) implements Reading {

            public Unsound {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a policy; whatever it does not know is a fault with its line and column. */
    public static Reading read(String yaml) {
        return new RoutingReader().read(yaml);
    }

    /** Who is asked on this occasion, in order. */
    public List<Seat> seatsFor(Occasion occasion) {
        return seats.stream().filter(it -> it.when().holds(occasion)).toList();
    }
}
