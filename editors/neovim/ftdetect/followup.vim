" Drafts that no other plugin knows. Files of mail programs (mutt-*, neomutt-*, *.eml) are `mail` by Vim's own rules.
autocmd BufNewFile,BufRead *.followup setfiletype followup
autocmd BufNewFile,BufRead *.mail,aerc-compose-*,sup.compose*,nail.R* setfiletype mail
