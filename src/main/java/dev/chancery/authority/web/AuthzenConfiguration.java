package dev.chancery.authority.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.authority.AuthoritySettings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells where decisions are asked for, as section 9 of AuthZEN 1.0 has it. */
@RestController
class AuthzenConfiguration {

    private final AuthoritySettings settings;

    AuthzenConfiguration(AuthoritySettings settings) {
        this.settings = settings;
    }

    record Metadata(
            @JsonProperty("policy_decision_point") String point,
            @JsonProperty("access_evaluation_endpoint") String evaluation,
            @JsonProperty("access_evaluations_endpoint") String evaluations) {}

    /** Where decisions are asked for. */
    @GetMapping(path = "/.well-known/authzen-configuration", produces = MediaType.APPLICATION_JSON_VALUE)
    Metadata metadata() {
        var point = settings.issuer();
        return new Metadata(point, point + "/access/v1/evaluation", point + "/access/v1/evaluations");
    }
}
