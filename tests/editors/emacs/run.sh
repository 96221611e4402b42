#!/bin/sh
# run.sh SERVER_FOLDER SCRIPT EMACS...: one session of Emacs in batch with editors/emacs/followup.el loaded and the server
# on the PATH, in a folder of its own.
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
cd "$folder/mails"
export PATH="$server:$PATH" HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/config" LC_ALL=C.UTF-8
timeout 100 "$@" --batch -q -L "$root/editors/emacs" -l "$here/checks.el" -l "$here/$script" </dev/null
