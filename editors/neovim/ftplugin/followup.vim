if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1
setlocal linebreak formatoptions-=o comments=n:>
let b:undo_ftplugin = 'setlocal linebreak< formatoptions< comments<'
