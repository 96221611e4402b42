#!/bin/bash
# clients.sh LINT WRAPPER CONFIGS [CLIENT]: real mail programs send through the wrapper and msmtp to a real SMTP server on
# loopback. A bad mail never arrives, a good one arrives with every byte but its X-Followup-… lines.
set -u
lint=$1 wrapper=$2 configs=$3 only=${4-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
faults=0
cleanup() { kill "$sink" 2>/dev/null; [[ -n ${screen-} ]] && tmux -L "$screen" kill-server 2>/dev/null; rm -rf "$work"; }
trap cleanup EXIT
mkdir -p "$work/bin" "$work/home/.config/followup" "$work/sink"
ln -s "$lint" "$work/bin/followup-lint"
install -m 755 "$wrapper" "$work/bin/followup-sendmail"
export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config PATH=$work/bin:$PATH LANG=C.UTF-8 TERM=xterm

coproc sinks { exec "$here/sink.py" "$work/sink"; }
sink=$sinks_PID
read -r port <&"${sinks[0]}"
cat >"$work/msmtprc" <<TEXT
account default
host 127.0.0.1
port $port
from jordan@example.org
TEXT
# What is handed over is kept, to be compared with what a program wrote: msmtp changes no byte but line ends.
cat >"$work/bin/sender" <<TEXT
#!/bin/sh
cat >"$work/handed"; echo "\$@" >"$work/arguments"
exec msmtp -C "$work/msmtprc" "\$@" <"$work/handed"
TEXT
cat >"$work/bin/gate" <<TEXT
#!/bin/sh
cat >"$work/written"; exec "$work/bin/followup-sendmail" "\$@" <"$work/written"
TEXT
chmod 755 "$work/bin/sender" "$work/bin/gate"
export FOLLOWUP_SENDMAIL=$work/bin/sender

good=$work/good.txt bad=$work/bad.txt private=$work/private.txt
cat >"$good" <<'TEXT'
Hi Dana,

Thank you for taking the time to talk with me about the data analyst position on Monday. What you told me about moving the billing reports to the new warehouse was the most interesting part of the day, and I would love to work on it. At Café Öst I rebuilt a reporting pipeline of that size, which cut the nightly run from six hours to forty minutes.

I look forward to hearing about the next steps. Please let me know if I can send you anything else.

Best regards,
Jordan Lee
TEXT
sed 's/about moving the billing/at [Company] about moving the billing/' "$good" >"$bad"
printf 'Hi Mum,\n\nDinner on [day]? I need an answer by Friday!\n\nLove,\nJ\n' >"$private"

arrived() { find "$work/sink" -name '*.eml' | wc -l; }
fault() { echo "FAIL $*"; faults=1; }

# expect NAME COUNT STATUS COMMAND…: so many mails arrive, and the program ends with 0 or not.
expect() {
  local name=$1 count=$2 status=$3 before after rc
  shift 3
  before=$(arrived)
  rm -f "$work/written" "$work/handed"
  timeout 30 "$@" >"$work/output" 2>&1 </dev/null
  rc=$?
  after=$(arrived)
  ((after - before == count)) || fault "$name: $((after - before)) arrived, $count expected: $(cat "$work/output")"
  (((status == 0) == (rc == 0))) || fault "$name: status $rc: $(cat "$work/output")"
  ((count == 0)) || same_bytes "$name"
  echo "done $name (status $rc)"
}

# What the program wrote is what the sender got and what arrived, but for lines of ours and for line ends.
same_bytes() {
  local last
  last=$(find "$work/sink" -name '*.eml' | sort | tail -1)
  grep -aqi '^X-Followup-' "$last" && fault "$1: an X-Followup line went out"
  grep -avi '^X-Followup-' "$work/written" | cmp -s - "$work/handed" || fault "$1: other bytes were handed over"
  tr -d '\r' <"$work/handed" | cmp -s - <(tr -d '\r' <"$last") || fault "$1: other bytes arrived: $(diff <(tr -d "\r" <"$work/handed") <(tr -d "\r" <"$last") | head -5)"
}

# The reasons are where the program shows them.
shows() { grep -q 'not sent: 1 error' "$work/output" && grep -q 'Company.* is a blank' "$work/output" || fault "$1: no reason shown: $(cat "$work/output")"; }

run_mutt() {
  local program=$1
  sed "s|\"followup-sendmail\"|\"$work/bin/gate\"|" "$configs/mutt.rc" >"$work/rc"
  cat >>"$work/rc" <<'TEXT'
set from = "jordan@example.org"
set realname = "Jordan Lee"
set copy = no
TEXT
  local send="$program -n -F $work/rc -s 'The billing reports and the data analyst position'"
  expect "$program good" 1 0 sh -c "$send -- dana@northwind.example <$good"
  expect "$program bad" 0 1 sh -c "$send -- dana@northwind.example <$bad"
  shows "$program bad"
  expect "$program private" 1 0 sh -c "$send -- mum@home.example <$private"
  expect "$program forced" 1 0 sh -c "$send -e 'my_hdr X-Followup-Force: yes' -- dana@northwind.example <$bad"
  # A long Latin-1 line makes it choose quoted-printable and ISO-8859-1 by itself; an attachment makes a multipart.
  sed 's/Café Öst/Café Öst, a café with a very long name so that this line has to be encoded in the message that is written,/' "$good" >"$work/latin.txt"
  expect "$program latin-1" 1 0 sh -c "$send -e 'set send_charset=iso-8859-1' -- dana@northwind.example <$work/latin.txt"
  grep -aqi 'iso-8859-1' "$work/handed" || fault "$program latin-1: not in ISO-8859-1"
  expect "$program attachment" 1 0 sh -c "$send -a $work/rc -- dana@northwind.example <$good"
  expect "$program attachment bad" 0 1 sh -c "$send -a $work/rc -- dana@northwind.example <$bad"
}

run_snail() {
  sed "s|file:///usr/local/bin/followup-sendmail|file://$work/bin/gate|" "$configs/s-nail.rc" >"$work/rc"
  local send="MAILRC=$work/rc s-nail -n -Sfrom=jordan@example.org -SDEAD=$work/dead -Sttycharset=utf-8 -s 'The billing reports and the data analyst position'"
  expect "s-nail good" 1 0 sh -c "$send dana@northwind.example <$good"
  rm -f "$work/dead"
  expect "s-nail bad" 0 1 sh -c "$send dana@northwind.example <$bad"
  shows "s-nail bad"
  grep -q 'Company' "$work/dead" || fault "s-nail bad: the draft is not kept"
  expect "s-nail private" 1 0 sh -c "$send mum@home.example <$private"
}

run_msmtp() {
  local head='Date: Mon, 02 Nov 2026 09:00:00 +0000\nMessage-ID: <1@example.org>\nFrom: jordan@example.org\nTo: dana@northwind.example\nSubject: The billing reports and the data analyst position\nX-Followup-Company: Northwind\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n'
  { printf "$head"; cat "$good"; } >"$work/good.eml"
  { printf "$head"; cat "$bad"; } >"$work/bad.eml"
  expect "wrapper and msmtp good" 1 0 sh -c "gate -t -i <$work/good.eml"
  [[ $(cat "$work/arguments") == "-t -i" ]] || fault "arguments were changed: $(cat "$work/arguments")"
  expect "wrapper and msmtp bad" 0 1 sh -c "gate -t -i <$work/bad.eml"
  sed 's/$/\r/' "$work/good.eml" >"$work/crlf.eml"
  expect "wrapper and msmtp CRLF" 1 0 sh -c "gate -t -i <$work/crlf.eml"
}

run_git() {
  git init -q "$work/repo"
  mkdir -p "$work/repo/.git/hooks"
  local mail="git -C $work/repo -c sendemail.smtpServer=$work/bin/gate -c user.name=Jordan -c user.email=jordan@example.org send-email --from jordan@example.org --to dana@northwind.example --suppress-cc=all --confirm=never --quiet"
  { printf 'Subject: The billing reports and the data analyst position\n\n'; cat "$good"; } >"$work/good.patch"
  { printf 'Subject: The billing reports and the data analyst position\n\n'; cat "$bad"; } >"$work/bad.patch"
  expect "git send-email good" 1 0 sh -c "$mail --8bit-encoding=utf-8 $work/good.patch"
  expect "git send-email bad" 0 1 sh -c "$mail --8bit-encoding=utf-8 $work/bad.patch"
  install -m 755 "$configs/sendemail-validate" "$work/repo/.git/hooks/sendemail-validate"
  sed "s|$work/bin/gate|$work/bin/sender|" <<<"$mail" >/dev/null
  local plain=${mail//$work\/bin\/gate/$work/bin/keep}
  printf '#!/bin/sh\ncat >"%s/written"; exec sender "$@" <"%s/written"\n' "$work" "$work" >"$work/bin/keep"
  chmod 755 "$work/bin/keep"
  expect "git hook bad" 0 1 sh -c "$plain --validate --8bit-encoding=utf-8 $work/bad.patch"
  expect "git hook good" 1 0 sh -c "$plain --validate --8bit-encoding=utf-8 $work/good.patch"
}

# on_screen TEXT: waits until the terminal shows it.
on_screen() {
  for _ in $(seq 100); do
    tmux -L "$screen" capture-pane -p 2>/dev/null | tee "$work/output" | grep -q "$1" && return
    read -rt 0.1 <> <(:)
  done
  fault "aerc: “$1” never showed: $(cat "$work/output")"
  return 1
}

run_aerc_draft() {
  local draft=$1
  screen=followup-$$
  cat >"$work/bin/compose" <<TEXT
#!/bin/sh
cat "$draft" >"\$1"
TEXT
  chmod 755 "$work/bin/compose"
  rm -f "$work/written" "$work/handed"
  tmux -L "$screen" -f /dev/null new-session -d -x 120 -y 40 "HOME=$HOME XDG_CONFIG_HOME=$XDG_CONFIG_HOME aerc"
  on_screen 'Applications' || return
  tmux -L "$screen" send-keys ':compose -H "Subject: The billing reports and the data analyst position" -H "To: dana@northwind.example"' Enter
  on_screen 'Send this email' || return
  tmux -L "$screen" send-keys y
}

run_aerc() {
  mkdir -p "$XDG_CONFIG_HOME/aerc" "$HOME/mail/cur" "$HOME/mail/new" "$HOME/mail/tmp"
  sed "s|/usr/local/bin/followup-sendmail|$work/bin/gate|; s|~|$HOME|" "$configs/aerc-accounts.conf" >"$XDG_CONFIG_HOME/aerc/accounts.conf"
  chmod 600 "$XDG_CONFIG_HOME/aerc/accounts.conf"
  cp /usr/share/aerc/aerc.conf "$XDG_CONFIG_HOME/aerc/aerc.conf"
  sed -i "s|^#*editor=.*|editor=$work/bin/compose|; s|^# *editor *=.*|editor = $work/bin/compose|" "$XDG_CONFIG_HOME/aerc/aerc.conf"
  grep -q "^editor" "$XDG_CONFIG_HOME/aerc/aerc.conf" || sed -i "s|^\[compose\]|[compose]\neditor=$work/bin/compose|" "$XDG_CONFIG_HOME/aerc/aerc.conf"
  local before
  before=$(arrived)
  run_aerc_draft "$good"
  for _ in $(seq 100); do (($(arrived) > before)) && break; read -rt 0.1 <> <(:); done
  (($(arrived) == before + 1)) && same_bytes aerc && echo "done aerc good" || fault "aerc good: did not arrive: $(cat "$work/output")"
  tmux -L "$screen" kill-server
  before=$(arrived)
  run_aerc_draft "$bad"
  for _ in $(seq 100); do [[ -s $work/written ]] && break; read -rt 0.1 <> <(:); done
  tmux -L "$screen" send-keys q
  on_screen 'Send this email'
  (($(arrived) == before)) || fault "aerc bad: it arrived"
  echo "done aerc bad"
  tmux -L "$screen" kill-server
}

for client in mutt neomutt s-nail msmtp git aerc; do
  [[ -z $only || $only == "$client" ]] || continue
  program=$client
  command -v "$program" >/dev/null || { fault "$client is not installed"; continue; }
  case $client in
    mutt | neomutt) run_mutt "$client" ;;
    s-nail) run_snail ;;
    msmtp) run_msmtp ;;
    git) run_git ;;
    aerc) run_aerc ;;
  esac
done
exit "$faults"
