#!/bin/sh
# install.sh SOURCE BUILD: the packages of package-lock.json in BUILD, and the schema of SARIF that is made of its
# typings. Nothing is done twice.
set -eu
source=$1 build=$2
mkdir -p "$build"
cd "$build"
cmp -s "$source/package-lock.json" installed-lock.json && exit 0
cp "$source/package.json" "$source/package-lock.json" .
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --prefer-offline --no-audit --no-fund
chmod u+x node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
node_modules/.bin/ts-json-schema-generator --path node_modules/@types/sarif/index.d.ts --type Log --no-type-check \
  --additional-properties --out sarif.new
mv sarif.new sarif.schema.json
cp package-lock.json installed-lock.json
