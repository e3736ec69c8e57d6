#include "language/lemmatizer.h"

#include <algorithm>

namespace crosscheck {

std::string lemma_key(std::string_view piece, uint8_t xpos, bool capital, bool whole) {
  std::string key;
  key.push_back(static_cast<char>((capital ? 'a' : 'A') + xpos % 26));
  key.push_back(static_cast<char>('0' + xpos / 26));
  if (whole) key.push_back('^');
  key += piece;
  return key;
}

bool has_own_capital(std::string_view form, uint8_t xpos, bool opens) {
  const std::string_view tag = net::kXposNames[xpos];
  const bool may = tag == "JJ" || tag == "NN" || tag == "NNS";
  return may && !opens && !form.empty() && form[0] >= 'A' && form[0] <= 'Z';
}

bool is_mark(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') &&
           !(c >= 'a' && c <= 'z');
  });
}

std::string apply_ending(const Form& form, const Ending& ending) {
  std::string out = ending.keeps_case ? form.plain : form.low;
  out.erase(out.size() - std::min<size_t>(ending.cut, out.size()));
  out += ending.added;
  return out;
}

Lemmatizer::Lemmatizer(std::string_view text) {
  std::vector<std::string_view> keys;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos || line.size() < tab + 3) continue;
    keys.push_back(line.substr(0, tab));
    endings_.push_back(
        {static_cast<uint8_t>(line[tab + 1] - '0'), line[tab + 2] == '=', line.substr(tab + 3)});
  }
  keys_ = Vocabulary(std::move(keys));
}

std::string Lemmatizer::lemma(std::string_view token, const Form& form, uint8_t xpos,
                              bool opens) const {
  if (is_mark(token)) return std::string(token);
  const bool capital = has_own_capital(form.plain, xpos, opens);
  std::string key = lemma_key(form.low, xpos, capital, true);
  const std::string tag = key.substr(0, 2);
  int32_t found = keys_.find(key);
  for (size_t n = std::min(kLongestEnding, form.low.size()) + 1; found < 0 && n-- > 0;) {
    const size_t begin =
        key.size() - n - 2;  // the tag moves up to the ending, over what stood before it
    key.replace(begin, 2, tag);
    found = keys_.find(std::string_view(key).substr(begin));
  }
  return apply_ending(form, found < 0 ? Ending{} : endings_[static_cast<size_t>(found)]);
}

}  // namespace crosscheck
