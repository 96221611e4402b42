-- Kind, words and score of each draft for a statusline, asked anew when a draft has changed and then rests a moment.
local compat = require("followup.compat")
local M = {}

local rest = 150 -- milliseconds
local overviews, timers, watched = {}, {}, {}

local function ask(buffer)
  local client = vim.api.nvim_buf_is_valid(buffer) and compat.clients(buffer)[1]
  if not client then return end
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  compat.request(client, "followup/overview", params, function(error, result)
    if error or type(result) ~= "table" or not result.kind then return end
    overviews[buffer] = result
    vim.schedule(function() vim.cmd("redrawstatus") end)
  end, buffer)
end

local function ask_soon(buffer)
  timers[buffer] = timers[buffer] or vim.loop.new_timer()
  timers[buffer]:start(rest, 0, vim.schedule_wrap(function() ask(buffer) end))
end

local function forget(buffer)
  if timers[buffer] then timers[buffer]:close() end
  overviews[buffer], timers[buffer], watched[buffer] = nil, nil, nil
end

function M.watch(buffer)
  ask_soon(buffer)
  if watched[buffer] then return end
  watched[buffer] = true
  local group = vim.api.nvim_create_augroup("followup-status-" .. buffer, { clear = true })
  vim.api.nvim_create_autocmd({ "TextChanged", "TextChangedI", "BufWritePost", "DiagnosticChanged" }, {
    group = group,
    buffer = buffer,
    callback = function() ask_soon(buffer) end,
  })
  vim.api.nvim_create_autocmd({ "BufWipeout" }, {
    group = group,
    buffer = buffer,
    callback = function() forget(buffer) end,
  })
end

--- The last overview of a draft; nil before the first.
function M.overview(buffer) return overviews[buffer] end

function M.text(buffer)
  local overview = overviews[buffer]
  if not overview then return "" end
  return ("%s · %d words · %d"):format(overview.kindTitle, overview.metrics.words, overview.score.points)
end

return M
