#!/bin/sh
# unpack_debian.sh SUITE FOLDER PROGRAM=PACKAGE…: programs of another Debian suite, unpacked with their libraries into FOLDER
# and started through their own loader by FOLDER/bin/PROGRAM. Nothing is installed. Nothing is done twice.
set -eu
suite=$1 folder=$2
shift 2
[ "$(cat "$folder/unpacked" 2>/dev/null)" != "$suite $*" ] || exit 0
rm -rf "$folder"
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/root" "$folder/bin"
mirror=$(awk '/^URIs:/ { print $2; exit } $1 == "deb" { print $2; exit }' /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null)
printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n' \
  "$mirror" "$suite" >"$folder/apt/suite.sources"
: >"$folder/apt/status"
apt() { # the lists of a moving suite may be out of date on a mirror
  apt-get -qq -o Dir::Etc::sourcelist="$folder/apt/suite.sources" -o Dir::Etc::sourceparts=- \
    -o Dir::State::lists="$folder/apt/lists" -o Dir::State::status="$folder/apt/status" -o Dir::Cache="$folder/apt/cache" \
    -o APT::Install-Recommends=false -o Acquire::Check-Valid-Until=false -o APT::Sandbox::User=root -o Debug::NoLocking=1 \
    "$@" </dev/null >"$folder/apt/log" 2>&1 || { cat "$folder/apt/log" >&2; exit 1; }
}
apt update
packages=
for pair in "$@"; do packages="$packages ${pair#*=}"; done
# shellcheck disable=SC2086
apt -y --download-only install $packages
for package in "$folder"/apt/cache/archives/*.deb; do dpkg -x "$package" "$folder/root"; done
rm -rf "$folder/apt"
# Neovim looks for parsers beside its runtime files as well.
[ ! -d "$folder/root/usr/lib/nvim" ] || cp -R "$folder/root/usr/lib/nvim/." "$folder/root/usr/share/nvim/runtime/"

libraries=$folder/root/usr/lib/x86_64-linux-gnu
for pair in "$@"; do
  program=${pair%%=*}
  binary=$folder/root/usr/bin/$program
  [ ! -e "$folder/root/usr/lib/hx/$program" ] || binary=$folder/root/usr/lib/hx/$program
  cat >"$folder/bin/$program" <<SH
#!/bin/sh
export VIMRUNTIME="$folder/root/usr/share/nvim/runtime" HELIX_RUNTIME="$folder/root/usr/lib/hx/runtime"
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/nvim" "$binary" "\$@"
SH
  chmod +x "$folder/bin/$program"
done
echo "$suite $*" >"$folder/unpacked"
