#!/usr/bin/env bash
# attest.sh KEYID: signs the in-toto statement on standard input with the Ed25519 key in $SIGNING_KEY (PEM) and pushes it
# to $CHANCERY with $TOKEN. Needs openssl, curl and a shell.
set -euo pipefail
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

type=application/vnd.in-toto+json
cat > "$work/statement"
printf '%s\n' "$SIGNING_KEY" > "$work/key"
{ printf 'DSSEv1 %d %s %d ' "${#type}" "$type" "$(wc -c < "$work/statement")"; cat "$work/statement"; } > "$work/signed-bytes"
openssl pkeyutl -sign -inkey "$work/key" -rawin -in "$work/signed-bytes" -out "$work/signature"

b64() { base64 | tr -d '\n'; }
printf '{"payloadType":"%s","payload":"%s","signatures":[{"keyid":"%s","sig":"%s"}]}' \
  "$type" "$(b64 < "$work/statement")" "$1" "$(b64 < "$work/signature")" |
  curl -sS --fail-with-body "$CHANCERY/v1/attestations" \
    -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' --data-binary @-
echo
