#include "reading/mentions.h"

#include <algorithm>

#include "language/number_digits.h"
#include "language/places.h"
#include "reading/labels.h"
#include "reading/name_tokens.h"
#include "reading/name_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

// "Bank of England", "Cartel of the Suns": "of (the)" joins what the model, or a word for
// organisations, takes for one name. Returns the index of the name token after it; 0 where nothing
// is joined.
uint32_t after_of(const Reading& reading, uint32_t begin, uint32_t at, uint32_t end) {
  const std::string_view of = form(reading, at);
  if (of != "of" && of != "de" && of != "for") return 0;
  uint32_t next = at + 1;
  const auto is_article = [&](std::string_view w) { return w == "the" || w == "los" || w == "la"; };
  if (next < end && is_article(form(reading, next))) ++next;
  if (next >= end || !is_name_token(reading, next)) return 0;
  const bool one_name =
      reading.words[at].name != NameLabel::none && !reading.words[next].name_begins;
  return one_name || is_organization_word(reading, begin) || of == "de" ? next : 0;
}

// "the Product Safety Board": words with capitals after an article, the last one a word for
// organisations, where the model sees nouns. The end of them; `begin` where there are none.
uint32_t end_of_organization(const Reading& reading, uint32_t begin, Range sentence) {
  constexpr uint32_t kMostTokens = 6;
  if (begin == sentence.begin || tag(reading, begin - 1) != Upos::det) return begin;
  uint32_t end = begin, last = begin;
  while (end < std::min(sentence.end, begin + kMostTokens) && is_capital_word(reading, end)) {
    if (is_organization_word(reading, end)) last = end + 1;
    ++end;
  }
  return last > begin + 1 ? last : begin;
}

// "Harlan & Cole", "Delgado-Price", "Workers' Union": the index of the name token after what joins;
// 0 where nothing does. Two places with a hyphen between stay two ("the Oslo-Bergen line").
uint32_t after_joint(const Reading& reading, uint32_t at, uint32_t end) {
  const uint32_t next = at + 1;
  if (next >= end || !is_capital_word(reading, next)) return 0;
  const std::string_view joint = form(reading, at);
  if (joint == "&") return next;
  if (joint == "-" && touches(reading, at - 1) && touches(reading, at)) {
    const auto place = [&](uint32_t i) { return !country_of(form(reading, i)).empty(); };
    return place(at - 1) || place(next) ? 0 : next;
  }
  if (joint == "'" && touches(reading, at - 1) && form(reading, at - 1).ends_with('s'))
    for (uint32_t i = next; i < end && is_name_token(reading, i); ++i)
      if (is_organization_word(reading, i)) return next;
  return 0;
}

// "al-Qaeda": whether a name begins with a small article.
bool begins_with_article(const Reading& reading, uint32_t at, uint32_t sentence_end) {
  const std::string_view word = form(reading, at);
  return (word == "al" || word == "el" || word == "ul") && at + 2 < sentence_end &&
         form(reading, at + 1) == "-" && touches(reading, at) && touches(reading, at + 1) &&
         is_name_token(reading, at + 2);
}

// "Lula *da Silva*", "Bashar *al-Assad*": the index of the name token after small words inside the
// name of a person; 0 where there are none.
uint32_t after_particles(const Reading& reading, uint32_t at, uint32_t end) {
  constexpr uint32_t kMostTokens = 4;
  uint32_t next = at;
  while (next < std::min(end, at + kMostTokens) &&
         name_words().particles.has(form(reading, next)) && !is_capitalised(reading, next)) {
    ++next;
    if (next < end && form(reading, next) == "-" && touches(reading, next - 1)) ++next;
  }
  const bool joins = next > at && next < end && is_name_token(reading, next) &&
                     reading.words[at - 1].name != NameLabel::organization;
  return joins ? next : 0;
}

// "Agnete *Lie* said": a noun with a capital after a first name, where not every word has one.
bool is_surname(const Reading& reading, uint32_t at, uint32_t sentence_end) {
  const std::string_view first = form(reading, at - 1);
  const bool after_first = name_words().female.has(first) || name_words().male.has(first) ||
                           reading.words[at - 1].name == NameLabel::person;
  return after_first && is_capital_word(reading, at) && tag(reading, at) == Upos::noun &&
         !name_words().not_names.has(form(reading, at)) &&
         (at + 1 == sentence_end || !is_capital_word(reading, at + 1));
}

// "Raymond “Ray” Tull": the end of a nickname in quotation marks and the name token after it; the
// end itself where none stands there.
uint32_t over_nickname(const Reading& reading, uint32_t end, uint32_t sentence_end) {
  const auto is_mark = [&](uint32_t i) {
    return form(reading, i) == "\"" || form(reading, i) == "'";
  };
  const bool quoted = end + 3 < sentence_end && is_mark(end) && is_capital_word(reading, end + 1) &&
                      is_mark(end + 2) && is_name_token(reading, end + 3);
  return quoted ? end + 4 : end;
}

// A name token and the number behind it, each as often as the article has the two together.
using Numbered = std::vector<std::pair<std::string_view, std::string_view>>;

bool is_short_number(std::string_view form) {
  constexpr size_t kMostDigits = 3;
  return form.size() <= kMostDigits && all_digits(form);
}

Numbered numbered_names(const Reading& reading) {
  Numbered found;
  for (uint32_t i = 1; i < reading.words.size(); ++i)
    if (is_short_number(form(reading, i)) && is_name_token(reading, i - 1))
      found.emplace_back(form(reading, i - 1), form(reading, i));
  std::sort(found.begin(), found.end());
  return found;
}

bool is_vehicle(std::string_view thing) {
  const std::string_view kind = name_words().things.has(thing) ? role_class(thing) : "";
  return kind == "vessel" || kind == "spacecraft" || kind == "aircraft" || kind == "rocket";
}

// "Corsair *3*": the end of a name moved over its number, where what it is stands behind ("the
// Corsair 3 rocket"), or the article has the two together again and nothing that is counted.
uint32_t over_number(const Reading& reading, const Numbered& numbered, uint32_t end,
                     uint32_t sentence_end) {
  if (!is_short_number(form(reading, end))) return end;
  const uint32_t next = end + 1;
  if (next < sentence_end) {
    if (is_vehicle(form(reading, next))) return next;
    const Upos upos = tag(reading, next);
    if (is_noun(upos) || upos == Upos::num || upos == Upos::sym || upos == Upos::adj ||
        form(reading, next) == "-")
      return end;
  }
  const auto [first, last] = std::equal_range(
      numbered.begin(), numbered.end(), std::pair(form(reading, end - 1), form(reading, end)));
  return last - first > 1 ? next : end;
}

// The end of a name moved over the part of it that stands there; the end itself where none does.
uint32_t over_name_part(const Reading& reading, const Numbered& numbered, Range name,
                        Range sentence) {
  const uint32_t end = name.end, sentence_end = sentence.end;
  if (end == name.begin + 1 && is_surname(reading, end, sentence_end)) return end + 1;
  if (is_name_token(reading, end)) {
    const TreeWord &word = reading.words[end], &before = reading.words[end - 1];
    const bool another =
        word.name_begins && word.name != before.name && before.name != NameLabel::none;
    return another ? end : end + 1;
  }
  if (const uint32_t joined = after_joint(reading, end, sentence_end)) return joined + 1;
  if (const uint32_t next = after_of(reading, end - 1, end, sentence_end)) return next + 1;
  if (const uint32_t next = after_particles(reading, end, sentence_end)) return next + 1;
  if (goes_on_in_capitals(reading, end, sentence)) return end + 1;
  if (const uint32_t next = over_nickname(reading, end, sentence_end); next != end) return next;
  if (const uint32_t next = over_number(reading, numbered, end, sentence_end); next != end)
    return next;
  const bool initial_stop = form(reading, end) == "." && form(reading, end - 1).size() == 1 &&
                            end + 1 < sentence_end && is_name_token(reading, end + 1);
  return initial_stop ? end + 1 : end;
}

// The name that begins at a token: [begin, end) of it.
Range name_at(const Reading& reading, const Numbered& numbered, uint32_t begin, Range sentence) {
  const uint32_t sentence_end = sentence.end;
  uint32_t end = begin + (begins_with_article(reading, begin, sentence_end) ? 3 : 1);
  if (name_words().operations.has(form(reading, begin)))
    while (end < sentence_end && is_capital_word(reading, end)) ++end;
  while (end < sentence_end) {
    const uint32_t next = over_name_part(reading, numbered, {begin, end}, sentence);
    if (next == end) break;
    end = next;
  }
  return {begin, end};
}

bool ends_as_organization(const Reading& reading, Range run) {
  return run.size() > 1 && is_organization_word(reading, run.end - 1);
}

// "Venezuelan President Ann Lee", "US Secretary of Defense Tom Ferris", "Chief of Staff Mara Lund":
// the name of a person begins after the last title; of others, titles are left out at the beginning
// alone ("the Justice Department" keeps its name), and an office at the end ("the U.S. President").
// Empty where a nationality or an office stands alone.
Range without_titles(const Reading& reading, Range run) {
  uint32_t after = run.begin;
  for (uint32_t i = run.begin; i + 1 < run.end; ++i)
    if (is_title_word(reading, i)) after = i + 1;
  if (after > run.begin && form(reading, after) == "of") after = std::min(after + 2, run.end);
  if (after == run.end) return {run.end, run.end};
  if (names_person(reading, {after, run.end})) return {after, run.end};
  Range name = run;
  if (ends_as_organization(reading, run)) return name;
  while (name.begin < name.end && is_title_word(reading, name.begin) &&
         !is_organization_word(reading, name.begin))
    ++name.begin;
  if (name.size() > 1 && name_words().offices.has(form(reading, name.end - 1))) --name.end;
  if (name.size() == 1 && is_nationality(form(reading, name.begin))) name.end = name.begin;
  return name;
}

// "*Brookings Institution* Senior Fellow Ann Lee": the organisation before the first title of a
// run; empty where there is none.
Range organization_before(const Reading& reading, Range run, Range name) {
  uint32_t end = run.begin;
  while (end < name.begin && !is_title_word(reading, end)) ++end;
  const bool told =
      end > run.begin + 1 && end < name.begin && is_organization_word(reading, end - 1);
  return {run.begin, told ? end : run.begin};
}

// Proper names of one sentence, each with the label around it.
void find_in_sentence(const Reading& reading, const Numbered& numbered, Range tokens,
                      std::vector<Mention>& mentions) {
  uint32_t at = tokens.begin;
  while (at < tokens.end) {
    const uint32_t organization = end_of_organization(reading, at, tokens);
    if (organization == at && !is_name_token(reading, at) &&
        !begins_with_article(reading, at, tokens.end) && !opens_name(reading, at, tokens)) {
      ++at;
      continue;
    }
    const Range named = name_at(reading, numbered, at, tokens);
    const Range run{at, std::max(named.end, organization)};
    const Range name = without_titles(reading, run);
    at = run.end;
    if (name.empty()) continue;
    if (const Range before = organization_before(reading, run, name); !before.empty())
      mentions.push_back(
          {.tokens = before, .label = before, .name = before, .head = top_of(reading, before)});
    const uint32_t from =
        mentions.empty() ? tokens.begin : std::max(tokens.begin, mentions.back().tokens.end);
    const Range label{std::min(run.begin, whole_label(reading, name, tokens.begin)), name.end};
    at = name.end;
    mentions.push_back({.tokens = {std::max(label.begin, from), label.end},
                        .label = label,
                        .name = name,
                        .head = top_of(reading, name),
                        .loaded = is_loaded(reading, label)});
  }
}

EntityType type_by_labels(const Reading& reading, Range name) {
  int people = 0, organizations = 0, places = 0;
  for (uint32_t i = name.begin; i < name.end; ++i) {
    people += reading.words[i].name == NameLabel::person;
    organizations += reading.words[i].name == NameLabel::organization;
    places += reading.words[i].name == NameLabel::place;
  }
  // The model takes "Melby Institution" for a person; one with a first name did not come this far.
  if (name.size() > 1 && (is_organization_word(reading, name.end - 1) ||
                          (people == 0 && is_organization_word(reading, name.begin))))
    return EntityType::organization;
  if (people >= organizations && people >= places && people > 0) return EntityType::person;
  if (organizations >= places && organizations > 0) return EntityType::organization;
  return places > 0 ? EntityType::place : EntityType::other;
}

}  // namespace

std::vector<Mention> find_mentions(const Reading& reading) {
  std::vector<Mention> mentions;
  const Numbered numbered = numbered_names(reading);
  for (const Sentence& sentence : reading.article.sentences)
    find_in_sentence(reading, numbered, sentence.tokens, mentions);
  return mentions;
}

EntityType type_of(const Reading& reading, const Mention& mention) {
  const Range name = mention.name;
  if (name.size() > 1 && name_words().vehicles.has(form(reading, name.begin)))
    return EntityType::vehicle;
  if (name.size() > 1 && name_words().operations.has(form(reading, name.begin)))
    return EntityType::operation;
  for (uint32_t i = name.begin; i < name.end; ++i)
    if (form(reading, i) == "&") return EntityType::organization;
  const EntityType type =
      begins_with_first_name(reading, name) ? EntityType::person : type_by_labels(reading, name);
  if (name.begin == mention.tokens.begin) return type;
  // "Dr Sand", "President Ilves": a title makes a person of what the model takes for a place; "the
  // ferry Tamsin": a thing makes a vehicle.
  const std::string_view before = form(reading, name.begin - 1);
  if (name_words().personal.has(before) ||
      (name_words().roles.has(before) && type != EntityType::organization))
    return EntityType::person;
  if (is_vehicle(before)) return EntityType::vehicle;
  return name_words().things.has(before) ? EntityType::organization : type;
}

bool is_loaded(const Reading& reading, Range label) {
  for (uint32_t i = label.begin; i < label.end; ++i)
    if (name_words().loaded.has(form(reading, i))) return true;
  return false;
}

}  // namespace crosscheck
