// What the labels of the network get wrong in a way that words can mend: titles that stand before
// people, endings of companies, and names that everybody knows.
#include "language/name_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "language/places.h"
#include "language/wordlist.h"

namespace crosscheck {
namespace {

struct NameWords {
  WordList roles, titles, offices, companies, organizations;
};

const NameWords& lists() {
  static const NameWords lists = [] {
    const Json& file = resource_json("en/names.jsonc");
    Json organizations = Json::array();
    for (const std::string phrase : file["known_organizations"]) {
      std::string tokens;  // "al - qaeda", as a text is cut
      for (const char c : phrase) tokens += c == '-' ? std::string(" - ") : std::string(1, c);
      organizations.push_back(tokens);
    }
    return NameWords{WordList(file["roles"]), WordList(file["titles"]), WordList(file["offices"]),
                     WordList(file["companies"]), WordList(organizations)};
  }();
  return lists;
}

// A name: [begin, end) of its words.
struct Name {
  size_t begin, end;
};

Name name_from(std::span<const Word> words, size_t begin) {
  size_t end = begin + 1;
  while (end < words.size() && words[end].name == words[begin].name && !words[end].name_begins)
    ++end;
  return {begin, end};
}

void label(std::span<Word> words, Name name, NameLabel type) {
  for (size_t i = name.begin; i < name.end; ++i) {
    words[i].name = type;
    words[i].name_begins = i == name.begin && type != NameLabel::none;
  }
}

// "President Bush", "Minister of Defense Shaalan": where the name itself begins.
size_t after_titles(Forms forms, Name name) {
  size_t after = name.begin;
  for (size_t i = name.begin; i + 1 < name.end; ++i) {
    const bool title = lists().roles.has(forms[i]) || lists().titles.has(forms[i]);
    if (title) after = i + 1;
    if (!title && forms[i] != "of") break;
  }
  return after;
}

// "Enron" + "Corp.", "Google" + ", Inc.": the end with the ending.
size_t with_company(Forms forms, Name name) {
  const auto ends = [&](size_t i) { return i < forms.size() && lists().companies.has(forms[i]); };
  if (ends(name.end)) return name.end + 1;
  if (name.end < forms.size() && forms[name.end] == "," && ends(name.end + 1)) return name.end + 2;
  return name.end;
}

// What the name of a list begins at a word: its length in tokens, 0 for none.
struct Known {
  uint32_t length = 0;
  NameLabel type = NameLabel::none;
};

Known known_at(Forms forms, uint32_t at) {
  const uint32_t place = place_at(forms, at);
  const uint32_t organization = lists().organizations.longest(forms, at).length;
  return organization > place ? Known{organization, NameLabel::organization}
                              : Known{place, NameLabel::place};
}

// "Americans", "the President", "Prime": what names nobody by itself.
bool is_no_name(Forms forms, NameLabel said, Name name) {
  const auto title = [&](std::string_view word) { return lists().titles.has(word); };
  if (said == NameLabel::person &&
      std::all_of(forms.begin() + static_cast<std::ptrdiff_t>(name.begin),
                  forms.begin() + static_cast<std::ptrdiff_t>(name.end), title))
    return true;
  return name.end - name.begin == 1 &&
         (is_nationality(forms[name.begin]) || lists().offices.has(forms[name.begin]));
}

NameLabel type_of(Forms forms, NameLabel said, Name name) {
  const Known known = known_at(forms, static_cast<uint32_t>(name.begin));
  const bool whole = known.length == name.end - name.begin;
  if (whole && !(said == NameLabel::person && is_person_too(forms[name.begin]))) return known.type;
  if (is_no_name(forms, said, name)) return NameLabel::none;
  return name.end - name.begin > 1 && lists().companies.has(forms[name.end - 1])
             ? NameLabel::organization
             : said;
}

// A known name that the network left out: none of its words has a label, one is a proper noun.
Name missed_at(std::span<const Word> words, size_t at, const Known& known) {
  const size_t end = at + known.length;
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
  const bool free = std::all_of(first, first + known.length,
                                [](const Word& w) { return w.name == NameLabel::none; });
  const bool proper =
      std::any_of(first, first + known.length, [](const Word& w) { return w.upos == Upos::propn; });
  return free && proper ? Name{at, end} : Name{at, at};
}

}  // namespace

void mend_names(std::span<const Form> sentence, std::span<Word> words) {
  std::vector<std::string_view> low;
  for (const Form& form : sentence) low.push_back(form.low);
  const Forms forms(low);
  for (size_t i = 0; i < words.size();) {
    if (words[i].name == NameLabel::none) {
      const Known known = sentence[i].plain != sentence[i].low
                              ? known_at(forms, static_cast<uint32_t>(i))
                              : Known{};
      const Name missed = known.length ? missed_at(words, i, known) : Name{i, i};
      label(words, missed, known.type);
      i = std::max(missed.end, i + 1);
      continue;
    }
    Name name = name_from(words, i);
    // "Port" of "Port-au-Prince"; "Oslo for Bergen" ends at the preposition.
    const size_t known = i + known_at(forms, static_cast<uint32_t>(i)).length;
    if (known > i && known < name.end && words[known].upos == Upos::adp && forms[known] != "of") {
      words[known].name = NameLabel::none;
      words[known].name_begins = false;
      if (known + 1 < name.end) words[known + 1].name_begins = true;
      name.end = known;
    }
    const size_t end = std::max(with_company(forms, name), known);
    const NameLabel said =
        with_company(forms, name) > name.end ? NameLabel::organization : words[i].name;
    const size_t begin = said == NameLabel::person ? after_titles(forms, name) : name.begin;
    label(words, name, NameLabel::none);
    name = {begin, end};
    label(words, name, type_of(forms, said, name));
    // What the ending swallowed of the next name is gone: it goes on with what is left.
    if (end < words.size() && words[end].name != NameLabel::none) words[end].name_begins = true;
    i = end;
  }
}

}  // namespace crosscheck
