-- What differs between Neovim 0.7 and 0.12, in one place: nothing else asks for a version.
local M = {}

local blank = [=[\[[^]\[]\+\]]=] -- a [blank] as a pattern of Vim

local function has(version) return vim.fn.has("nvim-" .. version) == 1 end

--- Starts a server for no buffer; its id. Two of the same name and root are one where Neovim can tell (0.8).
function M.start(config, buffer)
  if buffer and vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
  if has("0.11") then return vim.lsp.start(config, { attach = false }) end
  local id = vim.lsp.start_client(config)
  if id and buffer then vim.lsp.buf_attach_client(buffer, id) end
  return id
end

local function all_clients()
  if vim.lsp.get_clients then return vim.lsp.get_clients() end
  return vim.lsp.get_active_clients()
end

--- Our clients; with a buffer, those attached to it.
function M.clients(buffer)
  local found = {}
  for _, client in ipairs(all_clients()) do
    local attached = not buffer or vim.lsp.buf_is_attached(buffer, client.id)
    if client.name == "followup" and attached then table.insert(found, client) end
  end
  return found
end

function M.request(client, method, params, handler, buffer)
  if has("0.11") then return client:request(method, params, handler, buffer) end
  return client.request(method, params, handler, buffer)
end

function M.notify(client, method, params)
  if has("0.11") then return client:notify(method, params) end
  return client.notify(method, params)
end

function M.stop(client)
  if has("0.11") then return client:stop() end
  vim.lsp.stop_client(client.id)
end

function M.is_stopped(client)
  if has("0.11") then return client:is_stopped() end
  return client.is_stopped()
end

--- The nearest folder upward that holds one of those names; nil when there is none.
function M.root(path, names)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  while true do
    for _, name in ipairs(names) do
      if vim.loop.fs_stat(folder .. "/" .. name) then return folder end
    end
    local parent = vim.fn.fnamemodify(folder, ":h")
    if parent == folder then return nil end
    folder = parent
  end
end

--- Completion with sections as snippets where Neovim has it, else by omnifunc.
function M.enable_completion(client, buffer)
  if vim.lsp.completion and vim.lsp.completion.enable then
    vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = false })
  end
  if vim.bo[buffer].omnifunc == "" then vim.bo[buffer].omnifunc = "v:lua.vim.lsp.omnifunc" end
end

--- Functions of :checkhealth under their present names.
function M.health()
  local health = vim.health or require("health")
  return {
    start = health.start or health.report_start,
    ok = health.ok or health.report_ok,
    warn = health.warn or health.report_warn,
    error = health.error or health.report_error,
    info = health.info or health.report_info,
  }
end

--- Puts a draft into the current, empty buffer: with tab stops where Neovim has snippets, else with its [blanks] as the
--- pattern searched for, so that `n` goes to the next one.
function M.insert_draft(draft)
  if vim.snippet then
    vim.cmd("startinsert")
    vim.snippet.expand(draft.snippet)
    return
  end
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split((draft.text:gsub("\n$", "")), "\n", { plain = true }))
  vim.fn.setreg("/", blank)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.fn.search(blank, "c")
end

return M
