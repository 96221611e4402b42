" Vim with ALE: save as ~/.vim/plugin/followup.vim. Vim's type for *.eml and for files of mutt is `mail`.
if exists('g:loaded_followup')
  finish
endif
let g:loaded_followup = 1

autocmd BufNewFile,BufRead *.followup,*.mail,aerc-compose-* setfiletype mail

function! FollowupRoot(buffer) abort
  let l:settings = findfile('.followup-lint.json', fnamemodify(bufname(a:buffer), ':p:h') . ';')
  return empty(l:settings) ? fnamemodify(bufname(a:buffer), ':p:h') : fnamemodify(l:settings, ':p:h')
endfunction

function! s:Define() abort
  call ale#linter#Define('mail', {
  \ 'name': 'followup', 'lsp': 'stdio', 'executable': 'followup-lsp', 'command': '%e --stdio',
  \ 'language': 'mail', 'project_root': function('FollowupRoot')})
endfunction

" ALE may be loaded after this file.
if empty(globpath(&runtimepath, 'autoload/ale/linter.vim'))
  autocmd VimEnter * if !empty(globpath(&runtimepath, 'autoload/ale/linter.vim')) | call s:Define() | endif
else
  call s:Define()
endif
autocmd FileType mail setlocal omnifunc=ale#completion#OmniFunc
