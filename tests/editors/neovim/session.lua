-- A draft from opening to saving, by the commands that a user has.
local T = dofile(vim.env.FOLLOWUP_TESTS .. "/checks.lua")
local compat = require("followup.compat")

local function text_of_window(name)
  local buffer = vim.fn.bufnr("followup://" .. name)
  return buffer > 0 and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") or ""
end

--- The menu of code actions at a place; picks the one of that title.
local function choose(line, column, title)
  local shown = {}
  vim.ui.select = function(items, _, pick)
    for index, item in ipairs(items) do
      local action = item.action or item[2] or item
      shown[index] = action.title
      if action.title == title then return pick(item, index) end
    end
    pick(nil)
  end
  vim.api.nvim_win_set_cursor(0, { line, column })
  vim.lsp.buf.code_action()
  return shown
end

local function ask(method, params)
  local client = compat.clients(0)[1]
  local answers = vim.lsp.buf_request_sync(0, method, params, 4000)
  return answers and answers[client.id] and answers[client.id].result
end

local function position(line, column) return { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = column } } end

local function attaches()
  T.equal("the type of *.eml is mail", vim.bo.filetype, "mail")
  T.wait("attaches with nothing configured", function() return #compat.clients(0) == 1 end)
  T.wait("findings while nobody asked", function() return T.count("pushy-ultimatum") == 2 and #vim.diagnostic.get(0) == 5 end, T.codes)
  T.equal("in the order of the text", T.codes(), { "casual-emoji", "pushy-ultimatum", "pushy-ultimatum", "generic-line", "missing-interest" })
end

local function explains()
  local hover = ask("textDocument/hover", position(8, 5))
  T.check("hover explains", hover and vim.inspect(hover.contents):find("deadline of your own making", 1, true), hover)
  vim.api.nvim_win_set_cursor(0, { 9, 10 })
  vim.cmd("Followup explain")
  T.wait(":Followup explain", function() return text_of_window("rule/pushy-ultimatum"):find("deadline of your own", 1, true) end)
  vim.cmd("close")
end

local function mends()
  choose(9, 10, "Ask for an update instead")
  T.wait("a quick fix behind an emoji", function() return T.line(9) == "😀 I would be grateful for an update. I need an answer by Monday." end, function() return T.line(9) end)
  T.wait("its finding is gone", function() return T.count("pushy-ultimatum") == 1 end, T.codes)
  choose(9, 45, "Ask for an update instead")
  T.wait("the second one of the line", function() return T.line(9) == "😀 I would be grateful for an update. I would be grateful for an update." end, function() return T.line(9) end)
  choose(9, 1, "Remove it")
  T.wait("an emoji goes", function() return T.line(9):sub(1, 2) == "I " end, function() return T.line(9) end)
end

local function completes()
  vim.api.nvim_buf_set_lines(0, 9, 9, false, { "", "The" })
  local found = ask("textDocument/completion", position(10, 3))
  local labels = vim.tbl_map(function(one) return one.label end, (found or {}).items or found or {})
  T.check("completion offers sections", #labels > 0 and vim.tbl_count(vim.tbl_filter(function(label) return label:sub(1, 3) == "The" end, labels)) > 0, labels)
  vim.api.nvim_buf_set_lines(0, 9, 11, false, {})
end

local function shows_parts()
  vim.cmd("Followup parts")
  T.wait(":Followup parts", function() return text_of_window("parts"):find("○ interest", 1, true) end, function() return text_of_window("parts") end)
  T.check("what is there", text_of_window("parts"):find("✓ thanks", 1, true), text_of_window("parts"))
  vim.fn.search("○ interest")
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<CR>", true, false, true), "xt", false)
  T.wait("<CR> inserts a missing part", function() return T.text():find("[part of the role]", 1, true) or T.text():find("position", 1, true) end, T.text)
  T.wait("and is content", function() return not vim.tbl_contains(T.codes(), "missing-interest") end, T.codes)
end

local function shows_pages()
  vim.cmd("Followup report")
  T.wait(":Followup report", function() return text_of_window("report"):find("## Score", 1, true) end)
  vim.cmd("close")
  vim.api.nvim_buf_set_lines(0, 2, 2, false, { "X-Followup-Interview-Date: 2026-11-20" })
  vim.cmd("Followup schedule")
  T.wait(":Followup schedule", function() return text_of_window("schedule"):find("2026-11-20 to 2026-11-23 **thank-you**", 1, true) end, function() return text_of_window("schedule") end)
  vim.cmd("close")
  vim.api.nvim_buf_set_lines(0, 2, 3, false, {})
  T.wait("statusline", function() return require("followup").statusline():match("^thank%-you · %d+ words · %d+$") end, function() return require("followup").statusline() end)
end

local function adds_words()
  vim.cmd("Followup words Northwindish draft")
  T.wait(":Followup words", function() return T.text():find("X-Followup-Words: Northwindish", 1, true) end, T.text)
end

local function sets_the_kind()
  vim.cmd("Followup kind check-in")
  T.wait(":Followup kind", function() return T.text():find("X-Followup-Kind: check-in", 1, true) end, T.text)
  vim.cmd("Followup kind thank-you")
  T.wait("and back", function() return T.text():find("X-Followup-Kind: thank-you", 1, true) end, T.text)
end

local function saves()
  vim.cmd("silent write")
  local file = io.open("thanks.eml", "rb")
  local bytes = file:read("*a")
  file:close()
  local eol = vim.bo.fileformat == "dos" and "\r\n" or "\n"
  T.equal("the bytes on disk", bytes, (T.text() .. "\n"):gsub("\n", eol) .. "")
  T.check("hold the fix", bytes:find("I would be grateful for an update. I would", 1, true))
end

local function writes_a_new_draft()
  vim.cmd("Followup new check-in")
  T.wait(":Followup new", function() return vim.fn.bufname() == "check-in.followup" and T.text():find("X-Followup-Kind: check-in", 1, true) end, T.text)
  T.equal("its type", vim.bo.filetype, "followup")
  T.wait("is attached", function() return #compat.clients(0) == 1 end)
  if vim.snippet then
    T.check("with tab stops", vim.snippet.active())
  else
    T.check("with blanks to search for", vim.fn.search(vim.fn.getreg("/"), "n") > 0)
  end
  vim.cmd("stopinsert")
  vim.bo.modified = false
  vim.cmd("edit! thanks.eml")
end

local function is_healthy()
  vim.cmd("checkhealth followup")
  local found = T.text()
  T.check(":checkhealth knows the server", found:find("followup%-lsp %d"), found)
  T.check("and finds nothing wrong", not found:find("ERROR"), found)
  vim.cmd("bwipeout")
end

local function restarts()
  local before = compat.clients(0)[1].id
  vim.cmd("Followup restart")
  T.wait(":Followup restart", function() return #compat.clients(0) == 1 and compat.clients(0)[1].id ~= before end)
  T.check("answers", ask("followup/overview", { textDocument = { uri = vim.uri_from_bufnr(0) } }))
  for _, client in ipairs(compat.clients()) do compat.stop(client) end
  T.wait("the server ends", function() return #compat.clients() == 0 end, function() return vim.tbl_map(function(one) return { one.id, one.is_stopped and one.is_stopped() } end, compat.clients()) end)
end

local function has_help()
  vim.cmd("helptags " .. vim.fn.fnameescape(vim.env.FOLLOWUP_HELP or vim.fn.fnamemodify(vim.api.nvim_get_runtime_file("doc/followup.txt", false)[1], ":h")))
  vim.cmd("help :Followup")
  T.check(":help :Followup", vim.fn.expand("%:t") == "followup.txt", vim.fn.expand("%"))
  vim.cmd("helpclose")
end

T.session(function()
  local version = vim.version()
  print(("Neovim %d.%d.%d"):format(version.major, version.minor, version.patch))
  for _, step in ipairs({ attaches, explains, mends, completes, shows_parts, shows_pages, adds_words, sets_the_kind, saves, writes_a_new_draft, is_healthy, restarts }) do
    step()
  end
end)
