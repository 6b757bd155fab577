package dev.chancery.review.store;

import dev.chancery.review.AssetUse;
import dev.chancery.review.ModelPart;

/** The model a participant is, the prompt it is given, and the most tokens of its reply. */
public record ModelSeat(String model, String provider, AssetUse prompt, int maxTokens, boolean simulated) {

    /** The same for people to read, before anybody was asked. */
    public ModelPart unasked() {
        return ModelPart.unasked(model, provider, prompt, simulated);
    }
}
