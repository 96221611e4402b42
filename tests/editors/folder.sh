# Read by run.sh of an editor, called as run.sh SERVER_FOLDER SCRIPT EDITOR...: sets server, script, here and root, leaves
# the editor's command line in "$@", and makes a folder of the session's own with a home and a draft.
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
