package dev.chancery.review.web;

import org.springframework.http.HttpStatus;

/** The HTTP status that goes with a refusal's code. */
final class StatusOf {

    private StatusOf() {}

    static HttpStatus refusal(String code) {
        return switch (code) {
            case "invalid_request", "malformed_diff" -> HttpStatus.BAD_REQUEST;
            case "sarif_not_json",
                    "sarif_version_unsupported",
                    "sarif_without_runs",
                    "sarif_too_many_runs",
                    "sarif_too_many_results",
                    "sarif_malformed" -> HttpStatus.BAD_REQUEST;
            case "cost_ceiling", "price_unknown", "nobody_to_ask" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "diff_too_large", "sarif_too_large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "policy_denied", "repository_not_allowed" -> HttpStatus.FORBIDDEN;
            case "repository_not_found", "revision_not_found", "empty_diff" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }
}
