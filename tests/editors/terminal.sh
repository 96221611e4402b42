# What sessions of editors in a terminal share: a tmux of their own, keys, waiting for what must show on screen or disk.
# Read by a script that has set: server, program. Sets: folder (removed at the end), keys, screen, until_screen, until_disk.
for needed in tmux "$program"; do
  command -v "$needed" >/dev/null || { echo "cannot run $needed: ./dev test --all installs it" >&2; exit 1; }
done
root=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$(mktemp -d)
failed=0
tmux() { command tmux -L "followup-$$" -f /dev/null "$@"; }
trap 'tmux kill-server 2>/dev/null || true; rm -rf "$folder"' EXIT
mkdir "$folder/home" "$folder/mails"
cp "$root/tests/editors/drafts/thanks.eml" "$folder/mails/"
export PATH="$server:$PATH" HOME="$folder/home" XDG_CONFIG_HOME="$folder/home/config" XDG_CACHE_HOME="$folder/home/cache" \
  LC_ALL=C.UTF-8 COLORTERM=truecolor

check() { if [ "$2" = 0 ]; then echo "PASS $1"; else echo "FAIL $1"; failed=$((failed + 1)); fi; }
start() { tmux new-session -d -x 120 -y 40 -c "$folder/mails" "$@"; }
keys() { tmux send-keys "$@"; }
screen() { tmux capture-pane -p; }
# until_true NAME COMMAND…: for at most ten seconds
until_true() {
  name=$1 tries=200
  shift
  while ! "$@" && [ "$tries" -gt 0 ]; do tries=$((tries - 1)) && sleep 0.05; done
  if "$@"; then check "$name" 0; else check "$name" 1; screen; fi
}
shows() { screen | grep -qF -- "$1"; }
has_line() { tr -d '\r' <"$folder/mails/thanks.eml" | grep -qxF -- "$1"; }
until_screen() { until_true "$1" shows "$2"; }
hides() { ! shows "$1"; }
until_gone() { until_true "$1" hides "$2"; }
until_disk() { until_true "$1" has_line "$2"; }
finish() {
  [ "$failed" = 0 ] && echo "all passed" || { echo "$failed failed"; exit 1; }
}
