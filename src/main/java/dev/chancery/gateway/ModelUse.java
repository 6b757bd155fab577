package dev.chancery.gateway;

/** What one model call used, as the provider counted it. */
public record ModelUse(String provider, String model, long inputTokens, long outputTokens) {

    /** Two calls together; the later one names provider and model. */
    public ModelUse plus(ModelUse later) {
        return new ModelUse(
                later.provider(),
                later.model(),
                inputTokens + later.inputTokens(),
                outputTokens + later.outputTokens());
    }
}
