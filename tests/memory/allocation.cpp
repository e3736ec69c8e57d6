#include "memory/allocation.h"

#include <cstdlib>
#include <new>

namespace crosscheck::memory {
namespace {

bool counting = false;
uint64_t asked = 0;
uint64_t none_at = 0;

// As the standard library has it in every form: the new handler decides, and then it is tried
// again.
void* take(std::size_t size) {
  for (bool none = counting && ++asked == none_at;; none = false) {
    if (void* room = none ? nullptr : std::malloc(size > 0 ? size : 1)) return room;
    if (const std::new_handler handler = std::get_new_handler())
      handler();
    else
      std::abort();
  }
}

}  // namespace

void begin(uint64_t failing) {
  asked = 0;
  none_at = failing;
  counting = true;
}

uint64_t end() {
  counting = false;
  return asked;
}

}  // namespace crosscheck::memory

// Nothing in the core is aligned beyond what malloc gives: the aligned forms stay the library's.
void* operator new(std::size_t size) { return crosscheck::memory::take(size); }
void* operator new[](std::size_t size) { return crosscheck::memory::take(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  return crosscheck::memory::take(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
  return crosscheck::memory::take(size);
}
void operator delete(void* room) noexcept { std::free(room); }
void operator delete[](void* room) noexcept { std::free(room); }
void operator delete(void* room, std::size_t) noexcept { std::free(room); }
void operator delete[](void* room, std::size_t) noexcept { std::free(room); }
void operator delete(void* room, const std::nothrow_t&) noexcept { std::free(room); }
void operator delete[](void* room, const std::nothrow_t&) noexcept { std::free(room); }
