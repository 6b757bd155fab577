package dev.chancery.authority.store;

import java.time.Instant;
import java.util.UUID;

/** What is kept of a credential; the credential itself is not. */
public record IssuedCredential(UUID id, String keyId, Instant issuedAt, Instant expiresAt) {}
