package dev.chancery.verifier;

/**
 * The proof of possession that came with a credential: a DPoP proof (RFC 9449) and the method and URI of the request it
 * came with, as the server that received it saw them.
 */
public record Proof(String jwt, String method, String uri) {}
