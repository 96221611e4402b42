// Paths as text: joining, normalising, one relative to another. Pure: it looks at no disk and follows no link.
#pragma once

#include <string>
#include <string_view>

namespace followup {

/// `name` below `folder`; `name` itself when it is absolute or `folder` is empty.
std::string join_path(std::string_view folder, std::string_view name);

/// An absolute path without `.`, `..` and doubled slashes. `current` must be absolute.
std::string absolute_path(std::string_view path, std::string_view current);

/// The folder that an absolute path lies in; "/" lies in itself.
std::string_view parent_path(std::string_view path);

/// `path` as seen from `folder`, both absolute and normalised; it begins with `../` when it lies elsewhere.
std::string relative_path(std::string_view path, std::string_view folder);

}  // namespace followup
