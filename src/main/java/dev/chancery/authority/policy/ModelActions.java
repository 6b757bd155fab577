package dev.chancery.authority.policy;

import dev.chancery.authority.ActionCatalogue;
import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one act that no tool server serves: calling a model. */
@Component
class ModelActions implements ActionCatalogue {

    private static final Map<String, Object> ARGUMENTS =
            Map.of("type", "object", "properties", Map.of("model", Map.of("type", "string")));

    @Override
    public List<KnownAction> actions() {
        return List.of(new KnownAction("models", "models", "invoke", Effect.WRITE, ARGUMENTS));
    }
}
