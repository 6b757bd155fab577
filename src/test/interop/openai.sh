#!/bin/sh
# The official openai client, and plain curl, against POST /v1/chat/completions of a running Chancery.
# Usage: CHANCERY_TOKEN=… src/test/interop/openai.sh [http://localhost:8080]; skips visibly without Node 20 or newer.
set -eu
home=${1:-http://localhost:8080}
here=$(cd "$(dirname "$0")" && pwd)
: "${CHANCERY_TOKEN:?Set CHANCERY_TOKEN to a token with the scope models:invoke.}"

major=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/' || true)
if [ -z "$major" ] || [ "$major" -lt 20 ]; then
  echo "Skipped: this needs Node 20 or newer."
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/openai.mjs" "$work/"
(cd "$work" && npm init -y >/dev/null && npm install --silent --no-audit --no-fund openai@6 >/dev/null)
(cd "$work" && node openai.mjs "$home/v1")

ask() {
  curl -sS "$home/v1/chat/completions" -H "Authorization: Bearer $CHANCERY_TOKEN" -H 'Content-Type: application/json' "$@"
}
hello='{"model":"simulated","messages":[{"role":"user","content":"Hello"}]}'
ask -d "$hello" | grep -q 'a simulated reply' && echo "ok   curl, whole"
ask -N -d '{"model":"simulated","stream":true,"messages":[{"role":"user","content":"Hello"}]}' | grep -q '^data: \[DONE\]' && echo "ok   curl, streamed"
