-- What the sessions share: checks that are counted, waiting for what must become true, the picture of the buffer.
local M = { failed = 0 }

local function say(...) io.stdout:write(table.concat({ ... }, " "), "\n") end

function M.check(name, holds, info)
  if holds then return say("PASS", name) end
  M.failed = M.failed + 1
  say("FAIL", name, info ~= nil and vim.inspect(info) or "")
end

--- Waits until `holds()`; what it then says is `info()`.
function M.wait(name, holds, info)
  local held = vim.wait(8000, holds, 10)
  M.check(name, held, not held and info and info() or nil)
end

function M.equal(name, is, should) M.check(name, vim.deep_equal(is, should), { is = is, should = should }) end

function M.line(number) return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1] end

function M.text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") end

--- Codes of the diagnostics, in the order of the text.
function M.codes()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
  return vim.tbl_map(function(one) return one.code end, found)
end

--- How many diagnostics have that code.
function M.count(code) return #vim.tbl_filter(function(one) return one == code end, M.codes()) end

function M.finish()
  say(M.failed == 0 and "all passed" or M.failed .. " failed")
  vim.cmd(M.failed == 0 and "qall!" or "cquit!")
end

--- Runs the session; an error in it is a failure, never a hang.
function M.session(steps)
  local fine, message = xpcall(steps, debug.traceback)
  if not fine then M.check("runs to its end", false, message) end
  M.finish()
end

return M
