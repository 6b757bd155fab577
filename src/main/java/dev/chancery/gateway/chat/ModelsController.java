package dev.chancery.gateway.chat;

import dev.chancery.identity.Scopes;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/models}: what can be called here, in OpenAI's form. */
@RestController
class ModelsController {

    private final Models models;

    ModelsController(Models models) {
        this.models = models;
    }

    /** The models that can be called here. */
    @GetMapping("/v1/models")
    @PreAuthorize("hasAuthority('" + Scopes.MODELS_INVOKE + "')")
    Map<String, Object> all() {
        return Map.of(
                "object",
                "list",
                "data",
                models.catalogue().stream().map(ModelsController::model).toList());
    }

    /** One model, by its id. */
    @GetMapping("/v1/models/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.MODELS_INVOKE + "')")
    ResponseEntity<Map<String, Object>> one(@PathVariable String id) {
        return models.find(id)
                .map(it -> ResponseEntity.ok(model(it)))
                .orElseGet(() -> ResponseEntity.status(404)
                        .body(OpenAiErrors.body(
                                TurnedAway.of(404, "model_not_found", "The model " + id + " does not exist."))));
    }

    private static Map<String, Object> model(ModelDescription model) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", model.id());
        body.put("object", "model");
        body.put("created", 0);
        body.put("owned_by", model.provider());
        body.put("context_window", model.contextTokens());
        body.put("max_output_tokens", model.maxTokens());
        body.put("simulated", model.simulated());
        return body;
    }
}
