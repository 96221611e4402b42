#!/bin/sh
# build.sh BUILD [SERVER]: type-checks, bundles and packs the extension in the folder BUILD: followup-VERSION.vsix, and with
# the program SERVER followup-PLATFORM-VERSION.vsix with that inside. The packages of npm are installed there too.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$source/../.." && pwd)
build=$1 server=${2:-}
mkdir -p "$build"
cd "$build"
export npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false

rm -rf src media walkthrough syntaxes schemas dist server
cp -R "$source/src" "$source/media" "$source/walkthrough" "$source/syntaxes" .
cp "$source"/*.json "$source"/*.md "$source/manifest.mjs" "$source/.vscodeignore" "$repository/LICENSE" .
cp "$repository/docs/changelog.md" CHANGELOG.md
if ! cmp -s package-lock.json installed-lock.json; then
  npm ci --ignore-scripts --prefer-offline --loglevel=error
  cp package-lock.json installed-lock.json
fi
node manifest.mjs "$repository"
node_modules/.bin/tsc -p .
node_modules/.bin/esbuild src/extension.ts --bundle --platform=node --format=cjs --target=node20 --external:vscode \
  --minify --legal-comments=none --outfile=dist/extension.js --log-level=warning

version=$(node -p 'require("./package.json").version')
rm -f ./*.vsix
node_modules/.bin/vsce package --no-dependencies --no-rewrite-relative-links --out "followup-$version.vsix" >pack.log 2>&1 || { cat pack.log >&2; exit 1; }
if [ -n "$server" ]; then
  mkdir server
  cp "$server" server/followup-lsp
  platform=$(node -p '`${process.platform}-${process.arch}`')
  node_modules/.bin/vsce package --no-dependencies --no-rewrite-relative-links --target "$platform" --out "followup-$platform-$version.vsix" >pack.log 2>&1 ||
    { cat pack.log >&2; exit 1; }
fi
ls -l ./*.vsix
