// An operator new of this program's own, whose memory runs out when a test says so.
#pragma once
#include <cstdint>

namespace crosscheck::memory {

// Counts from here on, from 1; the `failing`-th finds no memory (0: none).
void begin(uint64_t failing);
// Until here: how many there were.
uint64_t end();

}  // namespace crosscheck::memory
