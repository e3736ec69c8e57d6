#include "language/lemmatizer.h"

#include <algorithm>

namespace crosscheck {

std::string lemma_key(std::string_view piece, uint8_t xpos, bool capital, bool whole) {
  std::string key;
  key.push_back(static_cast<char>((capital ? 'a' : 'A') - 1 + xpos % 26 + 1));
  key.push_back(static_cast<char>('0' + xpos / 26));
  if (whole) key.push_back('^');
  key += piece;
  return key;
}

bool has_own_capital(std::string_view form, bool opens) { return !opens && !form.empty() && form[0] >= 'A' && form[0] <= 'Z'; }

std::string apply_ending(std::string_view form, const Ending& ending) {
  std::string out = ending.keeps_case ? std::string(form) : lower_case(form);
  out.resize(out.size() - std::min<size_t>(ending.cut, out.size()));
  out += ending.added;
  return out;
}

Lemmatizer::Lemmatizer(std::string_view text) {
  std::vector<std::string_view> keys;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.size() < tab + 3) continue;
    keys.push_back(line.substr(0, tab));
    endings_.push_back({static_cast<uint8_t>(line[tab + 1] - '0'), line[tab + 2] == '=', line.substr(tab + 3)});
  }
  keys_ = Vocabulary(std::move(keys));
}

std::string Lemmatizer::lemma(std::string_view form, uint8_t xpos, bool opens) const {
  const std::string plain = normalized(form), low = lower_case(plain);
  const bool capital = has_own_capital(plain, opens);
  int32_t found = keys_.find(lemma_key(low, xpos, capital, true));
  for (size_t n = std::min(kLongestEnding, low.size()) + 1; found < 0 && n-- > 0;)
    found = keys_.find(lemma_key(std::string_view(low).substr(low.size() - n), xpos, capital, false));
  return apply_ending(plain, found < 0 ? Ending{} : endings_[static_cast<size_t>(found)]);
}

}  // namespace crosscheck
