package dev.chancery.tools.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON-RPC error: a number of the protocol, a sentence, and what else a client can use. */
record RpcError(int number, String message, Map<String, Object> details) {

    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMS = -32602;
    private static final int HEADER_MISMATCH = -32020;
    private static final int MISSING_CAPABILITY = -32021;
    private static final int UNSUPPORTED_VERSION = -32022;

    static RpcError unreadable(String detail) {
        return new RpcError(PARSE_ERROR, detail, Map.of("code", "malformed_json"));
    }

    static RpcError noRequest(String code, String detail) {
        return new RpcError(INVALID_REQUEST, detail, Map.of("code", code));
    }

    static RpcError unknownMethod(String method) {
        return new RpcError(
                METHOD_NOT_FOUND, "There is no method " + method + " here.", Map.of("code", "unknown_method"));
    }

    static RpcError invalidParams(String code, String detail) {
        return new RpcError(INVALID_PARAMS, detail, Map.of("code", code));
    }

    static RpcError headerMismatch(String detail) {
        return new RpcError(HEADER_MISMATCH, detail, Map.of("code", "header_mismatch"));
    }

    /** Names the capabilities in the form a client declares them. */
    static RpcError missingCapability(Map<String, Object> required) {
        return new RpcError(
                MISSING_CAPABILITY,
                "The tool needs a client that can do this: " + String.join(", ", required.keySet()) + ".",
                Map.of("code", "missing_client_capability", "requiredCapabilities", required));
    }

    static RpcError unsupportedVersion(String requested) {
        return new RpcError(
                UNSUPPORTED_VERSION,
                "The protocol version " + requested + " is not spoken here.",
                Map.of("code", "unsupported_protocol_version", "supported", Versions.ALL, "requested", requested));
    }

    Map<String, Object> json() {
        var members = new LinkedHashMap<String, Object>();
        members.put("code", number);
        members.put("message", message);
        members.put("data", details);
        return members;
    }
}
