package dev.chancery.gateway.layers;

import java.util.Optional;

/**
 * Which layer is at fault, if one is. The innermost that fails is named, since what fails inside shows outside too.
 *
 * @param fault empty when every layer is well
 * @param isIdle whether nothing was asked of any layer
 */
public record LayerVerdict(Optional<Layer> fault, boolean isIdle, String title, String grounds) {

    private static final double SOME = 0.05;

    static LayerVerdict of(Beat gateway, Beat executor, Beat provider) {
        if (fails(provider)) {
            return at(
                    Layer.PROVIDER,
                    "The provider layer is at fault",
                    share(provider) + " of its attempts failed in the last minute.");
        }
        if (executor.waiting() > 0 && executor.bad() > 0) {
            return at(
                    Layer.EXECUTOR,
                    "The executor is full",
                    count(executor.waiting()) + " wait for a worker, and " + count(executor.bad())
                            + " were turned away or failed in the last minute.");
        }
        if (fails(executor)) {
            return at(
                    Layer.EXECUTOR,
                    "The executor layer is at fault",
                    share(executor) + " of its work failed or was turned away in the last minute.");
        }
        if (fails(gateway)) {
            return at(
                    Layer.GATEWAY,
                    "The gateway layer is at fault",
                    share(gateway) + " of its requests failed in the last minute, and no layer below did.");
        }
        var idle = gateway.ended() + gateway.load() + executor.load() + provider.ended() == 0;
        return new LayerVerdict(
                Optional.empty(),
                idle,
                idle ? "Idle and healthy" : "Every layer is well",
                idle
                        ? "Nothing was asked in the last minute."
                        : counted(gateway.ended()) + " ended in the last minute, " + count(gateway.load())
                                + " are under way.");
    }

    private static LayerVerdict at(Layer layer, String title, String grounds) {
        return new LayerVerdict(Optional.of(layer), false, title, grounds);
    }

    private static boolean fails(Beat beat) {
        return beat.bad() > 0 && beat.bad() / beat.ended() >= SOME;
    }

    private static String share(Beat beat) {
        return Math.round(100 * beat.bad() / beat.ended()) + " %";
    }

    private static String count(double number) {
        return Long.toString(Math.round(number));
    }

    private static String counted(double requests) {
        return count(requests) + (count(requests).equals("1") ? " request" : " requests");
    }
}
