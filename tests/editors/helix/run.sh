#!/bin/sh
# run.sh SERVER_FOLDER HELIX: a draft from opening to saving in Helix, by keys, with editors/helix/languages.toml.
set -eu
server=$1 program=$2
. "$(dirname "$0")/../terminal.sh"
mkdir -p "$folder/home/config/helix"
cp "$root/editors/helix/languages.toml" "$folder/home/config/helix/"
start "$program" thanks.eml

until_screen "findings" "I need an answer by Monday"
until_screen "are counted" "●"
keys 9 g g f a
until_screen "a finding at the caret is said" "sets the reader a deadline"
keys Space k
until_screen "hover says why" "deadline of your own making"
keys Escape
until_gone "Escape closes it" "deadline of your own making"
keys Space a
until_screen "quick fixes by title" "Ask for an update instead"
keys Enter
until_screen "the fix" "I would be grateful for an update."
keys : ; keys -l w ; keys Enter
until_disk "the bytes on disk" "😀 I would be grateful for an update. I need an answer by Monday."
keys : ; keys -l 'q!' ; keys Enter
finish
