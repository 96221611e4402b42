#!/bin/sh
# run.sh SERVER_FOLDER SCRIPT NEOVIM...: one session of Neovim with the plugin as a user has it, nothing configured, the
# server on the PATH, in a folder of its own. SCRIPT is run once the draft is open and decides the exit status.
. "$(dirname "$0")/../folder.sh"
cat >"$folder/init.lua" <<LUA
vim.opt.runtimepath:prepend("$root/editors/neovim")
vim.o.swapfile = false
LUA
cd "$folder/mails"
export PATH="$server:$PATH" HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/config" XDG_DATA_HOME="$folder/home/data" \
  XDG_STATE_HOME="$folder/home/state" XDG_CACHE_HOME="$folder/home/cache" LC_ALL=C.UTF-8 FOLLOWUP_TESTS="$here"
timeout 100 "$@" --headless -n -i NONE -u "$folder/init.lua" -c "luafile $here/$script" -c cquit thanks.eml </dev/null
