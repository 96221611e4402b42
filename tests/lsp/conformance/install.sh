#!/bin/sh
# install.sh SOURCE BUILD: the packages of package-lock.json and the schema of messages.ts in BUILD. Nothing is done twice.
set -eu
source=$1 build=$2
mkdir -p "$build"
cd "$build"
if ! cmp -s "$source/package-lock.json" installed-lock.json; then
  cp "$source/package.json" "$source/package-lock.json" .
  npm ci --ignore-scripts --prefer-offline --no-audit --no-fund
  rm -f messages.schema.json
  cp package-lock.json installed-lock.json
fi
if ! cmp -s "$source/messages.ts" messages.ts || [ ! -s messages.schema.json ]; then
  cp "$source/tsconfig.json" "$source/messages.ts" .
  rm -f messages.schema.json
  node_modules/.bin/ts-json-schema-generator --path messages.ts --tsconfig tsconfig.json --type LspMessages \
    --no-type-check --out schema.new
  mv schema.new messages.schema.json
fi
