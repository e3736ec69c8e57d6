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

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// The letter at a place as it sounds; 0 where it adds none to the one before.
char sound_at(std::string_view name, size_t at) {
  const auto plain = [](char c) { return c == 'y' ? 'i' : c == 'c' || c == 'q' ? 'k' : c; };
  const char sound = plain(name[at]);
  if (at == 0 || sound < 'a' || sound > 'z') return sound;
  const char before = plain(name[at - 1]);
  const bool silent = sound == 'h' && before >= 'a' && before <= 'z' && !is_vowel(before);
  return sound == before || silent ? '\0' : sound;
}

size_t next_sound(std::string_view name, size_t at) {
  while (at < name.size() && sound_at(name, at) == 0) ++at;
  return at;
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
  for (size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
  }
  return false;
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

bool begins_with_acronym_of(std::string_view name, std::string_view whole) {
  if (is_one_word(name)) return false;
  const std::string_view rest = name.substr(name.find(' '));  // with the space
  return whole.size() > name.size() && whole.ends_with(rest) &&
         is_acronym_of(first_word(name), whole.substr(0, whole.size() - rest.size()));
}

bool ends_with_name(std::string_view longer, std::string_view name) {
  return !is_one_word(name) && longer.size() > name.size() && longer.ends_with(name) &&
         longer[longer.size() - name.size() - 1] == ' ';
}

bool are_spellings_of_one(std::string_view a, std::string_view b) {
  constexpr size_t kFewestLetters = 5;
  if (std::min(a.size(), b.size()) < kFewestLetters) return false;
  size_t i = 0, j = 0;
  while (i < a.size() && j < b.size() && sound_at(a, i) == sound_at(b, j)) {
    i = next_sound(a, i + 1);
    j = next_sound(b, j + 1);
  }
  return i == a.size() && j == b.size();
}

bool are_one_full_name(std::string_view a, std::string_view b) {
  const std::string_view x = first_word(a), y = first_word(b);
  return last_word(a) == last_word(b) && !x.empty() && !y.empty() &&
         (x == y || is_short_for(x, y) || is_short_for(y, x));
}

}  // namespace crosscheck
