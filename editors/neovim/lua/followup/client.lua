-- The server's life: where its program is, starting it, attaching buffers, asking it.
local compat = require("followup.compat")
local M = {}

local settings_file = ".followup-lint.json"
local was_told = false
local attaching = {} -- buffer → id of the server that is about to have it
local by_root = {} -- root → id of its server, for Neovim before 0.8, which cannot tell by itself

--- The program, and where it was found: "options", "PATH" or "build"; nil when there is none.
function M.program()
  local cmd = require("followup").config().cmd
  if cmd then return cmd[1], "options" end
  if vim.fn.executable("followup-lsp") == 1 then return vim.fn.exepath("followup-lsp"), "PATH" end
  local here = debug.getinfo(1, "S").source:sub(2)
  local checkout = vim.fn.fnamemodify(vim.fn.resolve(here), ":h:h:h:h:h")
  local built = checkout .. "/build/release/bin/followup-lsp"
  if vim.fn.executable(built) == 1 then return built, "build" end
  return nil
end

local function command()
  local config = require("followup").config()
  if config.cmd then return vim.fn.executable(config.cmd[1]) == 1 and config.cmd or nil end
  local program = M.program()
  return program and { program, "--stdio" }
end

local function tell_once(message)
  if was_told then return end
  was_told = true
  vim.schedule(function() vim.notify(message, vim.log.levels.WARN) end)
end

local function on_attach(client, buffer)
  attaching[buffer] = nil
  local config = require("followup").config()
  if config.completion then compat.enable_completion(client, buffer) end
  require("followup.status").watch(buffer)
  if config.on_attach then config.on_attach(client, buffer) end
end

local function client_config(root, ready)
  local settings = require("followup").config().settings
  if vim.tbl_isempty(settings) then settings = vim.empty_dict() end
  return {
    name = "followup",
    cmd = command(),
    root_dir = root,
    init_options = settings,
    settings = { followup = settings },
    on_attach = on_attach,
    on_init = ready,
    on_exit = function(code, _, id)
      for buffer, server in pairs(attaching) do
        if server == id then attaching[buffer] = nil end
      end
      if by_root[root or ""] == id then by_root[root or ""] = nil end
      if code ~= 0 and vim.v.exiting == vim.NIL then
        tell_once(("followup-lsp ended with %d; see :Followup log"):format(code))
      end
    end,
  }
end

--- Starts the server for a draft, or joins it to the one that runs for its project.
function M.attach(buffer)
  if attaching[buffer] or #compat.clients(buffer) > 0 then return end
  if not command() then
    tell_once("followup-lsp is missing, so drafts are not checked; :checkhealth followup says how to get it")
    return
  end
  local root = compat.root(vim.api.nvim_buf_get_name(buffer), { settings_file, ".git" })
  attaching[buffer] = by_root[root or ""]
  if attaching[buffer] then
    vim.lsp.buf_attach_client(buffer, attaching[buffer])
    return
  end
  attaching[buffer] = compat.start(client_config(root), buffer)
  if not vim.lsp.start then by_root[root or ""] = attaching[buffer] end
end

--- Calls `use(client)` with a server of ours, of that buffer before others; starts one when none runs.
function M.with_any(buffer, use)
  local client = compat.clients(buffer)[1] or compat.clients()[1]
  if client then return use(client) end
  if not command() then
    return vim.notify("followup-lsp is missing; :checkhealth followup says how to get it", vim.log.levels.ERROR)
  end
  compat.start(client_config(nil, function(started) vim.schedule(function() use(started) end) end))
end

--- The server of this buffer; says why when there is none.
function M.of(buffer)
  local client = compat.clients(buffer)[1]
  if not client then vim.notify("followup: this buffer is no draft that is checked", vim.log.levels.WARN) end
  return client
end

local function refusal(error) return "followup: " .. (error.message or vim.inspect(error)) end

--- Asks and hands on the result; an error is shown.
function M.ask(client, method, params, use, buffer)
  compat.request(client, method, params, function(error, result)
    if error then return vim.notify(refusal(error), vim.log.levels.WARN) end
    use(result)
  end, buffer)
end

function M.execute(client, command_name, argument, use, buffer)
  M.ask(client, "workspace/executeCommand", { command = command_name, arguments = { argument } }, use or function() end, buffer)
end

--- Ends every server and starts anew for the drafts that are open.
function M.restart()
  local clients, buffers = compat.clients(), {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if #compat.clients(buffer) > 0 then table.insert(buffers, buffer) end
  end
  for _, client in ipairs(clients) do compat.stop(client) end
  local function all_stopped()
    for _, client in ipairs(clients) do
      if not compat.is_stopped(client) then return false end
    end
    return #compat.clients() == 0
  end
  vim.wait(3000, all_stopped, 10)
  was_told = false
  for _, buffer in ipairs(buffers) do M.attach(buffer) end
end

return M
