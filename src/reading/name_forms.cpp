#include "reading/name_forms.h"

#include <algorithm>
#include <string>

namespace crosscheck {
namespace {

bool is_initial(std::string_view name) {
  return name.size() == 1 || (name.size() > 1 && name[1] == '.');
}

// "Ray" of "Raymond", "R." of either.
bool is_short_for(std::string_view name, std::string_view longer) {
  constexpr size_t kFewest = 3;
  return (name.size() >= kFewest && longer.starts_with(name)) ||
         (is_initial(name) && name.front() == longer.front());
}

}  // namespace

std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }
std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }
bool is_one_word(std::string_view key) { return key.find(' ') == std::string_view::npos; }

std::vector<std::string_view> words_in(std::string_view key) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < key.size();) {
    const size_t end = std::min(key.find(' ', at), key.size());
    words.push_back(key.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool has_word(std::string_view key, std::string_view word) {
  const auto words = words_in(key);
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool share_word(std::string_view a, std::string_view b) {
  const auto x = words_in(a), y = words_in(b);
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

bool is_acronym_of(std::string_view acronym, std::string_view key) {
  if (acronym.size() < 2 || !is_one_word(acronym) || is_one_word(key)) return false;
  std::string letters;
  for (const std::string_view word : words_in(key))
    if (!word.empty() && word != "of" && word != "the" && word != "and" && word != "for" &&
        word != "de")
      letters += word.front();
  return letters == acronym;
}

bool are_one_full_name(std::string_view a, std::string_view b) {
  const std::string_view x = first_word(a), y = first_word(b);
  return last_word(a) == last_word(b) && !x.empty() && !y.empty() &&
         (x == y || is_short_for(x, y) || is_short_for(y, x));
}

}  // namespace crosscheck
