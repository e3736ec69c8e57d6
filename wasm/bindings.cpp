// The boundary between JavaScript and the core: bytes in, bytes out, one call.
//
// Article text never crosses as std::string. Embind of Emscripten 3.1.6 writes a string to address
// 0 when memory is short, eats the letter after a lone surrogate and drops a leading U+FEFF. So the
// caller asks for room, fills it with UTF-8 (TextEncoder), calls `compare`, and reads views.
//
//   const room = core.room(size);   // Uint8Array over the memory, null when memory is short
//   room.set(bytes);                // at once: a later call may move the memory under a view
//   core.compare((part) => …);      // Uint8Arrays over the report, one part after the other: to be
//                                   // copied at once. Ten times the articles, it is never held
//                                   here.
//
// A trap (memory, stack, a broken invariant) leaves the instance in an unknown state: throw it
// away.
#include <emscripten/bind.h>
#include <emscripten/em_asm.h>

#include <cstdint>
#include <cstdlib>
#include <new>
#include <string_view>

#include "report/wire.h"

namespace {

// One request at a time; JavaScript writes it through a view, so it outlives the call.
char* request = nullptr;
size_t request_size = 0;

// Without exceptions operator new would return null, and the caller would write to address 0.
[[noreturn]] void memory_is_short() {
  EM_ASM({ throw new RangeError('memory'); });
  std::abort();
}

void drop_request() {
  std::free(request);
  request = nullptr;
  request_size = 0;
}

emscripten::val view(const char* bytes, size_t size) {
  return emscripten::val(
      emscripten::typed_memory_view(size, reinterpret_cast<const uint8_t*>(bytes)));
}

// Room for a request of `size` bytes, in place of the last one.
emscripten::val room(uint32_t size) {
  drop_request();
  request = static_cast<char*>(std::malloc(size > 0 ? size : 1));
  if (request == nullptr) return emscripten::val::null();
  request_size = size;
  return view(request, size);
}

// Hands over the report for the request in the room. The room is given back.
void compare(emscripten::val part) {
  crosscheck::compare_json(
      std::string_view(request, request_size),
      [&](std::string_view bytes) { part(view(bytes.data(), bytes.size())); }, drop_request);
}

}  // namespace

EMSCRIPTEN_BINDINGS(crosscheck) {
  std::set_new_handler(memory_is_short);
  emscripten::function("room", &room);
  emscripten::function("compare", &compare);
}
