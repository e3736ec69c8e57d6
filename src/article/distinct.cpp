#include "article/distinct.h"

#include <algorithm>
#include <array>

#include "language/article_words.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr size_t kFirstSlots = 2048;
constexpr size_t kProbes = 32;
constexpr uint32_t kFree = UINT32_MAX;

struct Slot {
  uint32_t hash = 0, number = kFree;
};

class Table {
 public:
  uint32_t number_of(std::string_view form) {
    const uint32_t hash = hash_of(form);
    for (size_t probe = 0; probe < kProbes; ++probe) {
      Slot& slot = slots_[(hash + probe) & (slots_.size() - 1)];
      if (slot.number == kFree) return add(form, hash, slot);
      if (slot.hash == hash && forms[slot.number] == form) return slot.number;
    }
    forms.push_back(form);
    return static_cast<uint32_t>(forms.size() - 1);
  }

  std::vector<std::string_view> forms;

 private:
  uint32_t add(std::string_view form, uint32_t hash, Slot& slot) {
    const auto number = static_cast<uint32_t>(forms.size());
    slot = {hash, number};
    forms.push_back(form);
    if (++used_ * 2 > slots_.size()) grow();
    return number;
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.number == kFree) continue;
      for (size_t probe = 0; probe < kProbes; ++probe) {
        Slot& place = slots_[(slot.hash + probe) & (slots_.size() - 1)];
        if (place.number != kFree) continue;
        place = slot;
        ++used_;
        break;
      }
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
  size_t used_ = 0;
};

}  // namespace

Distinct distinct(const std::vector<std::string_view>& forms) {
  Table table;
  Distinct found;
  found.numbers.reserve(forms.size());
  for (const std::string_view form : forms) found.numbers.push_back(table.number_of(form));
  found.forms = std::move(table.forms);
  return found;
}

uint16_t signs_of(std::string_view form, uint32_t languages) {
  constexpr std::array<std::string_view, 5> kAddressing = {"you", "your", "our", "us", "my"};
  constexpr std::array<std::string_view, 8> kSeparators = {"|", "/", "»", "›", ">", "·", "•", "~"};
  const auto among = [&](const auto& list) {
    return std::find(list.begin(), list.end(), form) != list.end();
  };
  const PageWords& words = page_words();
  unsigned signs = 0;
  if (article_words().saying.has(form)) signs |= sign::kSaying;
  if (among(kAddressing)) signs |= sign::kAddressing;
  if (among(kSeparators)) signs |= sign::kSeparator;
  if (words.asking.has(form)) signs |= sign::kAsking;
  if (words.crediting.has(form)) signs |= sign::kCrediting;
  if (words.fillers.has(form) || words.weekdays.has(form)) signs |= sign::kFiller;
  if (form.size() > 2 && languages == 0) signs |= sign::kContent;
  if (words.holds.phrases.begins(form)) signs |= sign::kOpensHeld;
  if (words.months.phrases.begins(form) || words.published.phrases.begins(form) ||
      words.updated.phrases.begins(form))
    signs |= sign::kOpensDate;
  return static_cast<uint16_t>(signs);
}

}  // namespace crosscheck
