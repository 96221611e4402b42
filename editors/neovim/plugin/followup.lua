-- Loaded at every start: defines the command and attaches to drafts. Everything else is loaded on first use.
if vim.g.loaded_followup then return end
vim.g.loaded_followup = true

if vim.fn.has("nvim-0.7") == 0 then
  vim.api.nvim_echo({ { "followup needs Neovim 0.7 or newer", "WarningMsg" } }, true, {})
  return
end

vim.api.nvim_create_user_command("Followup", function(command)
  require("followup.commands").run(command.fargs)
end, {
  nargs = "*",
  desc = "Drafts after an interview: new, parts, explain, report, schedule, words, kind, restart, log",
  complete = function(...) return require("followup.commands").complete(...) end,
})

local group = vim.api.nvim_create_augroup("followup", { clear = true })
vim.api.nvim_create_autocmd({ "FileType", "BufReadPost", "BufNewFile" }, {
  group = group,
  callback = function(event)
    -- The name and the type are looked at without loading the plugin where both say nothing.
    if vim.bo[event.buf].buftype ~= "" then return end
    require("followup").attach_if_wanted(event.buf)
  end,
})
