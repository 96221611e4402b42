#!/bin/sh
# run.sh SERVER_FOLDER VIM: a draft from opening to saving in Vim with ALE, by keys, with editors/vim/followup.vim.
# Without the emoji: ALE counts bytes, so behind one its edits land wrong (docs/editors.md).
set -eu
server=$1 program=$2
. "$(dirname "$0")/../terminal.sh"
sed -i 's/^😀 //' "$folder/mails/thanks.eml"
cat >"$folder/vimrc" <<VIM
set nocompatible hidden noswapfile encoding=utf-8 nomore shortmess+=I
filetype plugin on
set runtimepath^=/usr/share/vim-ale
let g:ale_lint_delay = 0
source $root/editors/vim/followup.vim
VIM
start "$program" -u "$folder/vimrc" thanks.eml

until_screen "findings are marked" ">>"
keys -l ':ALENextWrap' ; keys Enter
until_screen "and said where the caret is" "sets the reader a deadline"
keys -l '/Friday' ; keys Enter
keys -l ':ALEHover' ; keys Enter
until_screen "hover says why" "deadline of your own making"
keys -l ':pclose' ; keys Enter
keys -l '/answer by Friday' ; keys Enter
keys -l ':ALECodeAction' ; keys Enter
until_screen "quick fixes by title" "Ask for an update instead"
number=$(screen | grep -F "Ask for an update instead" | head -n 1 | grep -oE '^ *[0-9]+' | tr -d ' ')
keys -l "$number" ; keys Enter
until_screen "the fix" "I would be grateful for an update"
keys -l ':w' ; keys Enter
until_disk "the bytes on disk" "I would be grateful for an update. I need an answer by Monday."
keys -l ':qa!' ; keys Enter
finish
