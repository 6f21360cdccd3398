#!/usr/bin/env bash
# Fetches jsQR again, as npm packs it, and refuses any other bytes than the ones that were read.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
version=1.4.0
sum=bc40c8a15196236b2314db0856f72ca0b49980cd5413b8c852a7349f5fee0859
box="$(mktemp -d)"
trap 'rm -r "$box"' EXIT
npm pack --silent --pack-destination "$box" "jsqr@$version" >/dev/null
tar -xzf "$box/jsqr-$version.tgz" -C "$box"
echo "$sum  $box/package/dist/jsQR.js" | sha256sum --check --quiet
cp "$box/package/dist/jsQR.js" jsqr.js
cp "$box/package/LICENSE" LICENSE-jsqr
