package dev.chancery.authority.policy;

import dev.chancery.authority.ActionCatalogue;
import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** All actions that anybody serves, by name. */
@Component
public class KnownActions {

    private final List<ActionCatalogue> catalogues;

    KnownActions(List<ActionCatalogue> catalogues) {
        this.catalogues = List.copyOf(catalogues);
    }

    /** By name; an action served in two places is listed once, with the graver effect. */
    public List<KnownAction> all() {
        var byName = new LinkedHashMap<String, KnownAction>();
        catalogues.stream()
                .flatMap(it -> it.actions().stream())
                .sorted(Comparator.comparing(KnownAction::name))
                .forEach(it -> byName.merge(it.name(), it, KnownActions::graver));
        return List.copyOf(byName.values());
    }

    /** What an action does to the world; the gravest where nobody serves it there. */
    public Effect effect(String audience, String tool, String action) {
        return catalogues.stream()
                .flatMap(it -> it.actions().stream())
                .filter(it -> it.audience().equals(audience)
                        && it.tool().equals(tool)
                        && it.action().equals(action))
                .map(KnownAction::effect)
                .findFirst()
                .orElse(Effect.DESTRUCTIVE);
    }

    private static KnownAction graver(KnownAction one, KnownAction other) {
        return one.effect().compareTo(other.effect()) >= 0 ? one : other;
    }
}
