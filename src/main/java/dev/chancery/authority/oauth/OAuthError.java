package dev.chancery.authority.oauth;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A "no" in the words of RFC 6749 section 5.2 and those that extend it.
 *
 * @param members what the answer says beyond error and description
 */
public record OAuthError(int status, String error, String description, Map<String, Object> members) {

    /** The request lacks something, says something twice, or contradicts itself. */
    public static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description, Map.of());
    }

    /** Whoever asks did not prove who it is. */
    public static OAuthError invalidClient(String description) {
        return new OAuthError(401, "invalid_client", description, Map.of());
    }

    /** A token or assertion that was handed in does not count. */
    public static OAuthError invalidGrant(String description) {
        return new OAuthError(400, "invalid_grant", description, Map.of());
    }

    /** This client may not do this. */
    public static OAuthError unauthorizedClient(String description) {
        return new OAuthError(400, "unauthorized_client", description, Map.of());
    }

    public static OAuthError unsupportedGrantType(String grantType) {
        return new OAuthError(
                400, "unsupported_grant_type", "There is no grant type " + grantType + " here.", Map.of());
    }

    public static OAuthError invalidScope(String description) {
        return new OAuthError(400, "invalid_scope", description, Map.of());
    }

    /** RFC 8707: there is no such resource, or more than one. */
    public static OAuthError invalidTarget(String description) {
        return new OAuthError(400, "invalid_target", description, Map.of());
    }

    /** RFC 9396: the act is not described as it must be. */
    public static OAuthError invalidAuthorizationDetails(String description) {
        return new OAuthError(400, "invalid_authorization_details", description, Map.of());
    }

    /** RFC 9449: the proof of possession is missing or does not hold. */
    public static OAuthError invalidDpopProof(String description) {
        return new OAuthError(400, "invalid_dpop_proof", description, Map.of());
    }

    /** Policy said no; {@code code} is the desk's own. */
    public static OAuthError accessDenied(String code, String description) {
        return new OAuthError(403, "access_denied", description, Map.of("code", code));
    }

    /** A person has to decide first; the same request is to be sent again. */
    public static OAuthError authorizationPending(String approval, String description) {
        return new OAuthError(
                400,
                "authorization_pending",
                description,
                Map.of("code", "approval_required", "approval", approval, "interval", 5));
    }

    public static OAuthError slowDown(String description) {
        return new OAuthError(429, "slow_down", description, Map.of());
    }

    /** The JSON of the answer. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put("error_description", description);
        body.putAll(members);
        return body;
    }
}
