-- :Followup and its sub-commands.
local client = require("followup.client")
local page = require("followup.page")
local M = {}

local function here()
  local buffer = vim.api.nvim_get_current_buf()
  return buffer, vim.uri_from_bufnr(buffer)
end

local function document(uri) return { textDocument = { uri = uri } } end

--- A name in the current folder that no file and no buffer has.
local function free_name(kind)
  for number = 1, 999 do
    local name = number == 1 and kind .. ".followup" or ("%s-%d.followup"):format(kind, number)
    if vim.fn.filereadable(name) == 0 and vim.fn.bufexists(name) == 0 then return name end
  end
end

local function open_new(started, kind)
  local name = free_name(kind)
  local params = { kind = kind, textDocument = { uri = vim.uri_from_fname(vim.fn.fnamemodify(name, ":p")) } }
  client.ask(started, "followup/newDraft", params, function(draft)
    vim.cmd((vim.bo.modified and "split " or "edit ") .. vim.fn.fnameescape(name))
    require("followup.compat").insert_draft(draft)
  end)
end

local function new(kind)
  local buffer = here()
  client.with_any(buffer, function(started)
    if kind then return open_new(started, kind) end
    client.ask(started, "followup/catalogue", vim.empty_dict(), function(catalogue)
      local kinds = vim.tbl_filter(function(one) return one.hasTemplate end, catalogue.kinds)
      vim.ui.select(kinds, {
        prompt = "New draft:",
        format_item = function(one) return one.title .. ": " .. one.about end,
      }, function(chosen)
        if chosen then open_new(started, chosen.kind) end
      end)
    end)
  end)
end

local function set_kind(kind)
  local buffer, uri = here()
  local started = client.of(buffer)
  if not started then return end
  local function set(name) client.execute(started, "followup.setKind", { uri = uri, kind = name }, nil, buffer) end
  if kind then return set(kind) end
  client.ask(started, "followup/catalogue", document(uri), function(catalogue)
    vim.ui.select(catalogue.kinds, { prompt = "This draft is a", format_item = function(one) return one.title end }, function(chosen)
      if chosen then set(chosen.kind) end
    end)
  end, buffer)
end

local function insert_part(buffer, uri, part)
  local started = client.of(buffer)
  if started then client.execute(started, "followup.insertPart", { uri = uri, part = part }, nil, buffer) end
end

--- One line a part, and what <CR> does on it.
local function part_lines(overview)
  local lines, deeds, named = {}, {}, {}
  for _, found in ipairs(overview.moves.found) do
    if not named[found.move] then
      named[found.move] = true
      table.insert(lines, ("✓ %s  (line %d)"):format(found.title, found.range.start.line + 1))
      deeds[#lines] = { line = found.range.start.line + 1 }
    end
  end
  for _, missing in ipairs(overview.moves.missing) do
    table.insert(lines, ("○ %s  (missing, <CR> inserts it)"):format(missing.title))
    deeds[#lines] = { part = missing.part }
  end
  if #lines == 0 then lines = { "Nothing is written yet." } end
  return lines, deeds
end

local function show_parts(buffer, uri, overview)
  local window = vim.api.nvim_get_current_win()
  local lines, deeds = part_lines(overview)
  local shown = page.show("parts", lines)
  vim.keymap.set("n", "<CR>", function()
    local deed = deeds[vim.api.nvim_win_get_cursor(0)[1]]
    if not deed then return end
    vim.cmd("close")
    if vim.api.nvim_win_is_valid(window) then vim.api.nvim_set_current_win(window) end
    if deed.part then return insert_part(buffer, uri, deed.part) end
    vim.api.nvim_win_set_cursor(0, { math.min(deed.line, vim.api.nvim_buf_line_count(0)), 0 })
  end, { buffer = shown, silent = true, desc = "go there, or insert it" })
end

local function parts(part)
  local buffer, uri = here()
  if part then return insert_part(buffer, uri, part) end
  local started = client.of(buffer)
  if not started then return end
  client.ask(started, "followup/overview", document(uri), function(overview) show_parts(buffer, uri, overview) end, buffer)
end

--- The rule of the first finding under the cursor, else of the first on its line.
local function rule_here(buffer)
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  local on_line = vim.tbl_filter(function(one) return one.source == "followup" end, vim.diagnostic.get(buffer, { lnum = line - 1 }))
  for _, one in ipairs(on_line) do
    if one.col <= column and column < (one.end_col or one.col + 1) then return one.code end
  end
  return on_line[1] and on_line[1].code
end

local function explain(rule)
  local buffer = here()
  rule = rule or rule_here(buffer)
  if not rule then return vim.notify("followup: no finding on this line; say a rule", vim.log.levels.WARN) end
  client.with_any(buffer, function(started)
    client.execute(started, "followup.explain", { rule = rule }, function(text) page.markdown("rule/" .. rule, text) end, buffer)
  end)
end

local function report()
  local buffer, uri = here()
  local started = client.of(buffer)
  if not started then return end
  client.execute(started, "followup.showReport", { uri = uri }, function(text)
    if type(text) == "string" then page.markdown("report", text) end
  end, buffer)
end

local function step_line(step)
  local days = step.sent and ("sent " .. step.sent) or step.from
  if not step.sent and step.by and step.by ~= step.from then days = ("%s to %s"):format(step.from, step.by) end
  return ("- %s **%s**: %s%s"):format(days, step.title, step.optional and "optional. " or "", step.about)
end

local function schedule()
  local buffer, uri = here()
  local started = client.of(buffer)
  if not started then return end
  client.ask(started, "followup/schedule", document(uri), function(plan)
    local lines = { "# When to send what", "" }
    if #plan.steps == 0 then table.insert(lines, "No day to count from: say one in a line X-Followup-Interview-Date: YYYY-MM-DD of the draft.") end
    for _, step in ipairs(plan.steps) do table.insert(lines, step_line(step)) end
    page.show("schedule", lines, "markdown")
  end, buffer)
end

local scopes = { "draft", "project", "user" }

local function words(word, scope)
  local buffer, uri = here()
  local started = client.of(buffer)
  if not started then return end
  word = word or vim.fn.expand("<cword>")
  if word == "" then return vim.notify("followup: no word under the cursor", vim.log.levels.WARN) end
  local function add(chosen)
    if chosen then client.execute(started, "followup.addWord", { uri = uri, word = word, scope = chosen }, nil, buffer) end
  end
  if scope then return add(scope) end
  vim.ui.select(scopes, { prompt = ("Add “%s” to the words of"):format(word) }, add)
end

local function open_log()
  local path = vim.lsp.get_log_path and vim.lsp.get_log_path() or vim.lsp.log.get_filename()
  vim.cmd("tabedit " .. vim.fn.fnameescape(path))
end

local commands = {
  new = new, kind = set_kind, parts = parts, explain = explain, report = report, schedule = schedule, words = words,
  restart = client.restart, log = open_log,
}

function M.run(arguments)
  local name = arguments[1] or "report"
  local deed = commands[name]
  if not deed then
    return vim.notify(("followup: no command `%s`; there are %s"):format(name, table.concat(M.names(), ", ")), vim.log.levels.ERROR)
  end
  deed(arguments[2], arguments[3])
end

function M.names()
  local names = vim.tbl_keys(commands)
  table.sort(names)
  return names
end

--- Values of the second word, from the server when it runs; it answers in well under a millisecond.
local function values(command, buffer)
  local compat = require("followup.compat")
  local started = compat.clients(buffer)[1] or compat.clients()[1]
  if command == "words" or not started then return {} end
  local found
  compat.request(started, "followup/catalogue", vim.empty_dict(), function(_, result) found = result or {} end, buffer)
  vim.wait(500, function() return found ~= nil end, 5)
  if command == "new" or command == "kind" then return vim.tbl_map(function(one) return one.kind end, (found or {}).kinds or {}) end
  if command == "explain" then return vim.tbl_map(function(one) return one.rule end, (found or {}).rules or {}) end
  local overview = require("followup.status").overview(buffer)
  if command == "parts" and overview then return vim.tbl_map(function(one) return one.part end, overview.moves.missing) end
  return {}
end

function M.complete(lead, line)
  local said = vim.split(line, "%s+")
  local choices = #said <= 2 and M.names() or (#said == 3 and values(said[2], vim.api.nvim_get_current_buf())) or (said[2] == "words" and scopes) or {}
  return vim.tbl_filter(function(one) return one:sub(1, #lead) == lead end, choices)
end

return M
