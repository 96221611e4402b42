#!/bin/sh
# run.sh SERVER_FOLDER SCRIPT EMACS...: one session of Emacs in batch with editors/emacs/followup.el loaded and the server
# on the PATH, in a folder of its own.
. "$(dirname "$0")/../folder.sh"
cd "$folder/mails"
export PATH="$server:$PATH" HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/config" LC_ALL=C.UTF-8
timeout 100 "$@" --batch -q -L "$root/editors/emacs" -l "$here/checks.el" -l "$here/$script" </dev/null
