-- :checkhealth followup
local M = {}

local get_it = {
  "In a checkout of followup: ./dev install   (builds followup-lsp and installs it in ~/.local or /usr/local)",
  'Or say where it is: require("followup").setup{ cmd = { "/path/of/followup-lsp", "--stdio" } }',
}

local function check_program(health)
  local client = require("followup.client")
  local program, found_in = client.program()
  if not program then return health.error("followup-lsp is not found", get_it) end
  if vim.fn.executable(program) ~= 1 then return health.error("cannot be run: " .. program, get_it) end
  local said = vim.trim(vim.fn.system({ program, "--version" }))
  if vim.v.shell_error ~= 0 or not said:match("^followup%-lsp %d") then
    return health.error(program .. " is not followup-lsp: " .. said, get_it)
  end
  health.ok(("%s, from %s: %s"):format(said, found_in == "build" and "this checkout" or found_in, program))
end

local function check_neovim(health)
  local version = vim.version()
  health.ok(("Neovim %d.%d.%d"):format(version.major, version.minor, version.patch))
  if not vim.snippet then
    health.info("before 0.10 sections come with [blanks] instead of tab stops; `n` goes to the next one in a new draft")
  end
end

local function check_buffers(health)
  local compat, count = require("followup.compat"), 0
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if #compat.clients(buffer) > 0 then count = count + 1 end
  end
  if count > 0 then return health.ok(("%d drafts are checked"):format(count)) end
  local config = require("followup").config()
  health.info("no draft is open; types: " .. table.concat(config.filetypes, ", ") .. "; names: " .. table.concat(config.patterns, ", "))
end

function M.check()
  local health = require("followup.compat").health()
  health.start("followup")
  check_neovim(health)
  check_program(health)
  check_buffers(health)
end

return M
