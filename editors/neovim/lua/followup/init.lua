-- What a user calls: setup, statusline, and the look at whether a buffer is a draft.
local M = {}

---@class followup.Config
---@field cmd string[]|nil Command of the server; nil: followup-lsp on the PATH, else one built beside this plugin
---@field filetypes string[] Types of buffers that are drafts
---@field patterns string[] Globs of file names that are drafts whatever their type, as mail programs' temporary files
---@field settings table Settings of the product (`kind`, `advice`, `rules` …), as in .followup-lint.json
---@field completion boolean Sections and names by the completion of Neovim (0.11 and newer), omnifunc elsewhere
---@field on_attach fun(client: table, buffer: integer)|nil
local defaults = {
  cmd = nil,
  filetypes = { "mail", "followup" },
  patterns = {
    "mutt-*", "neomutt-*", "aerc-compose-*", "alot.*", "sup.compose*", "nail.R*", "nmh.*", "*.followup", "*.eml", "*.mail",
  },
  settings = {},
  completion = true,
  on_attach = nil,
}

local config

local function known(options)
  for name in pairs(options) do
    if defaults[name] == nil and name ~= "cmd" and name ~= "on_attach" then
      vim.notify(("followup: no option is called `%s`; see :help followup-options"):format(name), vim.log.levels.WARN)
    end
  end
  return options
end

--- The options in force: defaults, `vim.g.followup`, what setup was given.
function M.config()
  config = config or vim.tbl_deep_extend("force", defaults, known(vim.g.followup or {}))
  return config
end

--- Calling it is optional. Buffers that are open already are attached when the options say so.
---@param options followup.Config|nil
function M.setup(options)
  config = vim.tbl_deep_extend("force", defaults, vim.g.followup or {}, known(options or {}))
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then M.attach_if_wanted(buffer) end
  end
end

local function matches_a_pattern(name)
  for _, glob in ipairs(M.config().patterns) do
    if vim.fn.match(name, vim.fn.glob2regpat(glob)) >= 0 then return true end
  end
  return false
end

--- True for a buffer that the options call a draft.
function M.is_draft(buffer)
  if vim.bo[buffer].buftype ~= "" then return false end
  if vim.tbl_contains(M.config().filetypes, vim.bo[buffer].filetype) then return true end
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":t")
  return name ~= "" and matches_a_pattern(name)
end

function M.attach_if_wanted(buffer)
  if M.is_draft(buffer) then require("followup.client").attach(buffer) end
end

--- "thank-you · 87 words · 92" for a statusline; empty where the buffer is no draft.
function M.statusline(buffer)
  return require("followup.status").text(buffer or vim.api.nvim_get_current_buf())
end

return M
