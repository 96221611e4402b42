" A draft looks like a mail, with its blanks in [brackets] standing out.
if exists('b:current_syntax')
  finish
endif
runtime! syntax/mail.vim
syntax match followupBlank /\[[^]\[]\+\]/
syntax match followupHeader /^X-Followup-[A-Za-z-]\+:/
highlight default link followupBlank Todo
highlight default link followupHeader Special
let b:current_syntax = 'followup'
