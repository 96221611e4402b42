-- Pages to read in a window of their own. `q` closes them.
local M = {}

local function fill(buffer, lines)
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
end

--- Shows lines in a split below, in the window of the last page of that name when it is open. Returns its buffer.
function M.show(name, lines, filetype)
  local full_name = "followup://" .. name
  local buffer = vim.fn.bufnr("^" .. full_name .. "$")
  if buffer < 0 then
    buffer = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_name(buffer, full_name)
    vim.bo[buffer].bufhidden = "wipe"
    vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, silent = true, desc = "close" })
  end
  fill(buffer, lines)
  local window = vim.fn.bufwinid(buffer)
  if window < 0 then
    vim.cmd("botright split")
    vim.api.nvim_win_set_buf(0, buffer)
    vim.api.nvim_win_set_height(0, math.min(#lines + 1, math.floor(vim.o.lines / 2)))
    vim.wo.number, vim.wo.relativenumber, vim.wo.wrap, vim.wo.spell = false, false, true, false
  else
    vim.api.nvim_set_current_win(window)
  end
  -- A broken plugin for that type, or a parser that is missing, is no reason to show no page.
  if filetype then pcall(function() vim.bo[buffer].filetype = filetype end) end
  return buffer
end

function M.markdown(name, text)
  return M.show(name, vim.split((text:gsub("\n$", "")), "\n", { plain = true }), "markdown")
end

return M
