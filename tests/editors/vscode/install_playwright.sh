#!/bin/sh
# install_playwright.sh FOLDER: what drives the browser. Nothing is done twice.
set -eu
source=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
cmp -s "$source/package-lock.json" installed-lock.json && exit 0
cp "$source/package.json" "$source/package-lock.json" .
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
cp package-lock.json installed-lock.json
