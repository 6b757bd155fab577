#!/bin/sh
# Tries other people's clients against the application: the official MCP conformance suite in both revisions, the MCP
# Inspector, and the JOSE library for Node. Starts the application itself, under the profile interop, with a database of
# its own in target/interop, and says what it does. Needs Node 20 or newer and npm; skips, and says so, without them.
#
#   usage: src/test/interop/run.sh [port]        (18190 unless given; the next port is used too)
set -eu
cd "$(dirname "$0")/../../.."
port=${1:-18190}
bare=$((port + 1))
work=$PWD/target/interop
here=$PWD/src/test/interop

say() { printf '\n== %s\n' "$*"; }

major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
if [ -z "$major" ] || [ "$major" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    echo "SKIPPED: interoperability is tried with Node 20 or newer and npm, and there is ${major:+only Node $major}${major:-no Node}."
    exit 0
fi

say "Fetching the suite, the Inspector and jose with npm into target/interop"
mkdir -p "$work"
cp "$here/package.json" "$work/"
(cd "$work" && npm install --no-audit --no-fund --loglevel=error)
if [ "$major" -lt 22 ]; then
    say "The suite and the Inspector want Node 22; fetching one with npm beside Node $major"
    (cd "$work" && npm install --no-save --no-audit --no-fund --loglevel=error node@22)
    PATH=$work/node_modules/node/bin:$PATH
    export PATH
fi

say "Building the application and starting it on port $port"
[ -n "${CHANCERY_BUILT:-}" ] || ./mvnw -q -B -ntp test-compile -Dspotless.check.skip=true
rm -rf "$work/data"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "target/test-classes:target/classes:$(cat target/test.classpath)" dev.chancery.Chancery \
    "--server.port=$port" "--chancery.data=$work/data" --chancery.sample=false --spring.profiles.active=interop \
    >"$work/application.log" 2>&1 &
application=$!
proxy=
stop() {
    [ -z "$proxy" ] || kill "$proxy" 2>/dev/null || true
    kill "$application" 2>/dev/null || true
    wait "$application" 2>/dev/null || true
}
trap stop EXIT INT TERM
waited=0
until [ -f "$work/data/interop-token" ] && curl -sf "http://localhost:$port/readyz" >/dev/null; do
    kill -0 "$application" 2>/dev/null || { echo "The application did not start:"; tail -n 30 "$work/application.log"; exit 1; }
    waited=$((waited + 1))
    [ "$waited" -lt 300 ] || { echo "The application was not ready within five minutes."; exit 1; }
    sleep 1
done

CHANCERY_TOKEN=$(cat "$work/data/interop-token")
export CHANCERY_TOKEN
failed=0

say "Verifying a credential with jose, by nothing but what /oauth2/jwks publishes"
(cd "$work" && cp "$here/credential.mjs" . && node credential.mjs "http://localhost:$port" data/interop-credential) || failed=1

say "Calling the real endpoint with the MCP Inspector, in both revisions"
inspect() {
    node "$work/node_modules/.bin/mcp-inspector" --cli "http://localhost:$port/mcp/issues" --transport http \
        --header "Authorization: Bearer $CHANCERY_TOKEN" "$@"
}
for era in legacy modern; do
    inspect --protocol-era $era --method tools/list >"$work/inspector-$era-list.json" \
        && inspect --protocol-era $era --method tools/call --tool-name create --tool-arg "title=From the Inspector" \
            >"$work/inspector-$era-call.json" \
        && node -e '
            const fs = require("fs"), [list, call] = process.argv.slice(1).map((f) => JSON.parse(fs.readFileSync(f)));
            const names = list.tools.map((it) => it.name).join(" ");
            if (names !== "list read create delete") throw new Error("It saw the tools: " + names);
            if (call.isError || !call.structuredContent.number) throw new Error("It got: " + JSON.stringify(call));
            console.log("  sees " + names + ", created issue " + call.structuredContent.number);
        ' "$work/inspector-$era-list.json" "$work/inspector-$era-call.json" \
        && echo "  $era: ok" || { echo "  $era: FAILED"; failed=1; }
done

# The suite cannot carry a token, so it goes through a proxy that adds it; the endpoint itself stays shut.
node "$here/with-token.mjs" "$bare" "$port" &
proxy=$!
sleep 1
for revision in 2026-07-28 2025-11-25; do
    say "Running the official suite for revision $revision"
    (cd "$work" && node node_modules/@modelcontextprotocol/conformance/dist/index.js server \
        --url "http://localhost:$bare/mcp/conformance" --requirements "$revision" -o "$work/$revision") \
        >"$work/conformance-$revision.log" 2>&1 || true
    node "$here/verdict.mjs" "$here/conformance-$revision.json" "$work/conformance-$revision.log" || failed=1
done

[ "$failed" = 0 ] && say "All of it holds." || say "Something does not hold; the logs are in target/interop."
exit "$failed"
