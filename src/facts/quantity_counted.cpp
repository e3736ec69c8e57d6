#include "facts/quantity_counted.h"

#include <algorithm>
#include <map>

#include "facts/quantity_bare.h"
#include "facts/quantity_owner.h"
#include "facts/wording.h"
#include "reading/name_words.h"
#include "reading/names.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t index(int32_t token) { return static_cast<uint32_t>(token); }

// "Warning shots", "crew members": the noun that the others modify.
int32_t head_of_compound(const Reading& reading, int32_t noun) {
  constexpr int kMostNouns = 8;
  for (int step = 0; step < kMostNouns; ++step) {
    const int32_t over = head(reading, index(noun));
    if (relation(reading, index(noun)) != Deprel::compound || over <= noun ||
        !is_noun(tag(reading, index(over))))
      break;
    noun = over;
  }
  return noun;
}

// "12 of the 30 passengers", "dozens of homes": the noun after "of".
int32_t noun_after_of(const Clause& clause, uint32_t at) {
  constexpr uint32_t kReach = 6;
  if (!clause.is(at, "of")) return kNone;
  for (uint32_t i = at + 1; i < std::min(at + kReach, clause.tokens.end); ++i) {
    const Upos upos = tag(clause.reading, i);
    if (upos == Upos::noun && !clause.is(i + 1, "'s") && !clause.is(i + 1, "'"))
      return head_of_compound(clause.reading, static_cast<int32_t>(i));
    // "Two of them are in hospital".
    if (upos == Upos::verb || upos == Upos::aux || clause.is(i, "them") || clause.is(i, "us") ||
        clause.is(i, "whom"))
      break;
  }
  return kNone;
}

// The noun that a number counts or measures: what it modifies, else the noun of the phrase that
// follows; kNone.
int32_t counted_noun(const Clause& clause, Range number) {
  const Reading& reading = clause.reading;
  const uint32_t top = top_of(reading, number);
  const int32_t h = head(reading, top);
  const Deprel up = relation(reading, top);
  if (h != kNone && index(h) >= number.end &&
      (up == Deprel::nummod || up == Deprel::compound || up == Deprel::amod) &&
      is_noun(tag(reading, index(h))))
    return head_of_compound(reading, h);
  if (const int32_t of = noun_after_of(clause, number.end); of != kNone) return of;
  // "11 US warships", "eight million civilians": the first noun of the phrase that follows.
  constexpr uint32_t kReach = 6;
  for (uint32_t i = number.end; i < std::min(number.end + kReach, clause.tokens.end); ++i) {
    const Upos upos = tag(reading, i);
    if (upos == Upos::noun && (i + 1 >= clause.tokens.end || tag(reading, i + 1) != Upos::noun))
      return static_cast<int32_t>(i);
    const bool inside = upos == Upos::adj || upos == Upos::propn || upos == Upos::noun ||
                        clause.is(i, "-") || clause.is(i, "other") || clause.is(i, "more");
    if (!inside) break;
  }
  return kNone;
}

bool is_person(const Reading& reading, uint32_t token) {
  if (const int32_t entity = entity_of(reading, token); entity != kNone)
    return reading.entities[index(entity)].type == EntityType::person;
  return tag(reading, token) == Upos::noun && (quantity_words().people.has(lemma(reading, token)) ||
                                               !role_class(lemma(reading, token)).empty());
}

// "At 19 he …", "at 19, Tom Ferris …" at the beginning of a clause: whose age it is; kNone.
int32_t who_at_age(const Clause& clause, Range tokens) {
  const uint32_t first = clause.tokens.begin;
  if (tokens.begin == first || !clause.is(tokens.begin - 1, "at")) return kNone;
  const bool begins = tokens.begin - 1 == first ||
                      tag(clause.reading, tokens.begin - 2) == Upos::punct ||
                      tag(clause.reading, tokens.begin - 2) == Upos::cconj;
  const uint32_t who = tokens.end + (clause.is(tokens.end, ",") ? 1 : 0);
  if (!begins || !clause.tokens.contains(who)) return kNone;
  const bool named = clause.reading.mention_of[who] != kNone && is_person(clause.reading, who);
  return named || clause.is(who, "he") || clause.is(who, "she") ? static_cast<int32_t>(who) : kNone;
}

// "The boy of seven": whose age it is; kNone.
int32_t who_of_age(const Clause& clause, Range tokens) {
  if (tokens.begin < clause.tokens.begin + 2 || !clause.is(tokens.begin - 1, "of")) return kNone;
  const uint32_t who = tokens.begin - 2;
  return quantity_words().aged.has(form(clause.reading, who)) ? static_cast<int32_t>(who) : kNone;
}

// "Declan Hurley, 52,", "the minister, 52,", "the boy of seven", "at 52 he": the person whose age
// it is; kNone.
int32_t whose_age(const Clause& clause, const Figure& figure) {
  const Range tokens = figure.tokens;
  constexpr double kOldest = 120;
  if (!figure.value.number || *figure.value.number > kOldest || figure.number.fraction)
    return kNone;
  if (const int32_t who = who_of_age(clause, tokens); who != kNone) return who;
  if (const int32_t who = who_at_age(clause, tokens); who != kNone) return who;
  if (tokens.begin < clause.tokens.begin + 2 || !clause.is(tokens.begin - 1, ",")) return kNone;
  const std::string_view after = clause.at(tokens.end);
  return is_person(clause.reading, tokens.begin - 2) &&
                 (after == "," || after == "." || after.empty())
             ? static_cast<int32_t>(tokens.begin - 2)
             : kNone;
}

void count(const Reading& reading, uint32_t noun, Quantity& value) {
  std::string_view counted = lemma(reading, noun);
  // A plural that the model left as it was: "troops".
  if (counted.size() > 3 && counted.ends_with('s') && !counted.ends_with("ss") &&
      xpos_name(reading.words[noun].xpos) == "NNS" && thing_class(counted) == counted)
    counted.remove_suffix(1);
  value.noun = counted;
  const int32_t really = quantity_words().counts.find(counted);
  value.unit = really >= 0 ? quantity_words().counts.value(really).get_ref<const std::string&>()
                           : thing_class(counted);
  // "Crew members": members of a crew.
  if (const int32_t of = child(reading, noun, {Deprel::compound});
      counted == "member" && of != kNone)
    value.unit = value.noun = lemma(reading, index(of));
}

// "Nine of the 11 miners", "12 out of 30", "all but 12": a part of a whole.
void read_part(const Clause& clause, Figure& figure) {
  uint32_t at = figure.tokens.end;
  const uint32_t begin = figure.tokens.begin;
  if (begin >= clause.tokens.begin + 2 && clause.is(begin - 1, "but") &&
      clause.is(begin - 2, "all"))
    figure.value.part = true;
  const bool counts = figure.value.unit.empty() || !figure.value.noun.empty();
  if (figure.number.vague || !figure.value.number || !counts) return;
  if (clause.is(at, "out")) ++at;
  if (!clause.is(at, "of") || !clause.tokens.contains(at + 1)) return;
  figure.value.part = true;
  constexpr uint32_t kReach = 6;  // "of the train's 17 coaches"
  for (uint32_t i = at + 1; i < std::min(at + kReach, clause.tokens.end); ++i)
    if (const Number whole = read_number(clause.forms, i - clause.tokens.begin);
        whole && !whole.vague && whole.value >= *figure.value.number) {
      figure.value.whole = whole.value;
      return;
    }
}

// "300 cars a day", but "an hour later".
void read_rate(const Clause& clause, uint32_t noun, Quantity& value) {
  const uint32_t at = noun + 1;
  if (!clause.is(at, "a") && !clause.is(at, "an") && !clause.is(at, "per") &&
      !clause.is(at, "each") && !clause.is(at, "every"))
    return;
  const auto hit = clause.longest(quantity_words().rates, at + 1);
  static constexpr std::string_view kAnchors[] = {"ago", "later", "earlier", "after", "before"};
  if (hit && std::find(std::begin(kAnchors), std::end(kAnchors), clause.at(at + 1 + hit.length)) ==
                 std::end(kAnchors))
    value.per = quantity_words().rates.phrase(hit.entry);
}

// "So far", "in total", "since September": a total that still runs.
bool is_total(const Clause& clause, const Figure& figure) {
  constexpr uint32_t kReach = 12;
  const uint32_t begin = figure.tokens.begin > clause.tokens.begin + kReach
                             ? figure.tokens.begin - kReach
                             : clause.tokens.begin;
  for (uint32_t i = begin; i < std::min(figure.tokens.end + kReach, clause.tokens.end); ++i)
    if (quantity_words().totals.longest(clause.forms, i - clause.tokens.begin) ||
        clause.is(i, "since"))
      return true;
  return false;
}

// "How many shots? *Seven*": what is asked for; kNone.
int32_t asked_for(const Reading& reading, Range answer) {
  if (question_before(reading, answer) == kNone) return kNone;
  const Range question = reading.article.sentences[reading.sentence_of[answer.begin] - 1].tokens;
  for (uint32_t i = question.begin; i + 2 < question.end; ++i)
    if (form(reading, i) == "how" && form(reading, i + 1) == "many" &&
        tag(reading, i + 2) == Upos::noun)
      return static_cast<int32_t>(i + 2);
  return kNone;
}

}  // namespace

std::string_view thing_class(std::string_view lemma) {
  static const auto classes = [] {
    std::map<std::string, std::string, std::less<>> map;
    for (const auto& list : resource_json("en/events.jsonc")["things"])
      for (const auto& word : list)
        map.emplace(word.get<std::string>(), list.front().get<std::string>());
    return map;
  }();
  const auto found = classes.find(lemma);
  return found == classes.end() ? lemma : std::string_view(found->second);
}

Said read_said(const Clause& clause, Figure& figure) {
  const Reading& reading = clause.reading;
  Quantity& value = figure.value;
  Said said{.noun = counted_noun(clause, figure.digits)};
  if (!value.unit.empty()) {
    // What the unit modifies is measured: "a six-mile trip", "a $2 million fine".
    const int32_t over = head(reading, top_of(reading, figure.tokens));
    said.noun =
        over != kNone && index(over) >= figure.tokens.end && is_noun(tag(reading, index(over)))
            ? over
            : kNone;
  }
  // "26-year-old Tom Ferris".
  if (const uint32_t who = figure.tokens.end;
      value.attribute == "age" && clause.tokens.contains(who) && is_person(reading, who))
    said.owner = static_cast<int32_t>(who);
  // "A 90th-minute winner": a place in a row of minutes, not of winners.
  if (const uint32_t unit = figure.digits.end + 1;
      value.rank && value.unit.empty() && clause.is(unit - 1, "-") &&
      clause.tokens.contains(unit) && is_noun(tag(reading, unit)))
    said.noun = static_cast<int32_t>(unit);
  const int32_t near = measured_near(clause, figure);
  const bool bare = said.noun == kNone ||
                    quantity_words().states.has(form(reading, index(said.noun))) ||
                    (near != kNone && lemma(reading, index(near)) == "magnitude");
  if (bare && near != kNone && value.unit.empty()) said.noun = kNone;
  if (value.unit.empty() && bare && !value.rank) {
    if (const int32_t person = whose_age(clause, figure); person != kNone) {
      value.unit = "year";
      value.attribute = "age";
      said.owner = person;
    } else {
      said.told_by = read_bare(clause, figure, value);
    }
  }
  if (value.unit.empty() && said.noun != kNone) {
    count(reading, index(said.noun), value);
    if (value.per.empty() && index(said.noun) >= figure.digits.end)
      read_rate(clause, index(said.noun), value);
  }
  const int32_t asked = value.unit.empty() ? asked_for(reading, figure.tokens) : kNone;
  if (asked != kNone) count(reading, index(asked), value);
  read_part(clause, figure);
  value.total = is_total(clause, figure);
  if (!value.rank && asked == kNone) read_owner(clause, figure, said);
  return said;
}

}  // namespace crosscheck
