#include "language/resource.h"

namespace crosscheck {

std::string_view resource(std::string_view path) {
  for (const Resource& file : resources())
    if (file.path == path) return file.bytes;
  return {};
}

}  // namespace crosscheck
