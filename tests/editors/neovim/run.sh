#!/bin/sh
# run.sh SERVER_FOLDER SCRIPT NEOVIM...: one session of Neovim with the plugin as a user has it, nothing configured, the
# server on the PATH, in a folder of its own. SCRIPT is run once the draft is open and decides the exit status.
set -eu
server=$1 script=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
if ! command -v "$1" >/dev/null; then
  echo "cannot run $1: ./dev test installs it" >&2
  exit 1
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/home" "$folder/mails"
cp "$root/tests/editors/drafts/thanks.eml" "$folder/mails/"
cat >"$folder/init.lua" <<LUA
vim.opt.runtimepath:prepend("$root/editors/neovim")
vim.o.swapfile = false
LUA
cd "$folder/mails"
export PATH="$server:$PATH" HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/config" XDG_DATA_HOME="$folder/home/data" \
  XDG_STATE_HOME="$folder/home/state" XDG_CACHE_HOME="$folder/home/cache" LC_ALL=C.UTF-8 FOLLOWUP_TESTS="$here"
timeout 100 "$@" --headless -n -i NONE -u "$folder/init.lua" -c "luafile $here/$script" -c cquit thanks.eml </dev/null
