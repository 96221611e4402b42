-- For vim.lsp.enable("followup") of Neovim 0.11 and newer, without the rest of the plugin.
return {
  cmd = { "followup-lsp", "--stdio" },
  filetypes = { "mail", "followup" },
  root_markers = { ".followup-lint.json", ".git" },
}
