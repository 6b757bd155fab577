package dev.chancery.authority.policy;

import dev.chancery.authority.ActionCatalogue;
import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The actions that Chancery's own policies speak of. */
@Component
class ExpectedActions implements ActionCatalogue {

    @Override
    public List<KnownAction> actions() {
        return List.of(
                action("repository", "resolve", Effect.READ),
                action("repository", "diff", Effect.READ),
                action("repository", "files", Effect.READ),
                action("issues", "list", Effect.READ),
                action("issues", "read", Effect.READ),
                action("issues", "create", Effect.WRITE),
                action("issues", "delete", Effect.DESTRUCTIVE),
                action("models", "invoke", Effect.WRITE));
    }

    private static KnownAction action(String tool, String action, Effect effect) {
        return new KnownAction("tool-server." + tool, tool, action, effect, Map.of());
    }
}
