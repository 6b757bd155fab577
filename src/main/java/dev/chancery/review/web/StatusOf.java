package dev.chancery.review.web;

import org.springframework.http.HttpStatus;

/** The HTTP status that goes with a refusal's code. */
final class StatusOf {

    private StatusOf() {}

    static HttpStatus refusal(String code) {
        return switch (code) {
            case "invalid_request", "malformed_diff" -> HttpStatus.BAD_REQUEST;
            case "diff_too_large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "policy_denied", "repository_not_allowed" -> HttpStatus.FORBIDDEN;
            case "repository_not_found", "revision_not_found", "empty_diff" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.BAD_GATEWAY;
        };
    }
}
