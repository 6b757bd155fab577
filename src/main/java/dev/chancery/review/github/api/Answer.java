package dev.chancery.review.github.api;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of one request to GitHub. */
public sealed interface Answer {

    /** GitHub did it, and answered this. */
    record Said(String body) implements Answer {

        /** The body as JSON; a missing node when there is none. */
        public JsonNode json() {
            return body.isBlank()
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(body);
        }
    }

    /** GitHub asked for patience, and is not to be asked again before this. */
    record Limited(Instant until) implements Answer {}

    /** GitHub could not be reached, took too long or broke; it is worth trying again. */
    record Unavailable(String detail) implements Answer {}

    /** GitHub said no, and would again. */
    record Refused(int status, String detail) implements Answer {

        public boolean isMissing() {
            return status == 404 || status == 410;
        }
    }
}
