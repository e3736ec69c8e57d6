// The words of a page, each once, so that what is asked of a word is looked up once.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

struct Distinct {
  std::vector<uint32_t> numbers;        // by token: of its form
  std::vector<std::string_view> forms;  // by number, as they first stand
};

// Equal forms have one number; only of words that were made to collide (32 places of the table are
// looked at) may equal ones have several, so that time is linear in any text.
Distinct distinct(const std::vector<std::string_view>& forms);

// What a word is to the reading of a page, as bits.
namespace sign {
constexpr uint16_t kSaying = 1, kAddressing = 2, kSeparator = 4, kAsking = 8, kCrediting = 16,
                   kFiller = 32;      // of dates, week days included
constexpr uint16_t kContent = 64;     // no function word of any language, and no mark
constexpr uint16_t kOpensHeld = 128;  // a phrase of PageWords::holds may begin with it
constexpr uint16_t kOpensDate = 256;  // … or a date in words, or a label of one
}  // namespace sign

// `languages`: that it is a function word of (LanguageWords).
uint16_t signs_of(std::string_view form, uint32_t languages);

}  // namespace crosscheck
