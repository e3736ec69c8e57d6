#include "facts/quantity_counted.h"

#include <algorithm>
#include <map>

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

// "The number of confirmed *dead*", "the number of people still *missing*": the state that is
// counted; kNone. By place, for the tree of such a phrase is often wrong.
int32_t state_of_number(const Reading& reading, uint32_t noun) {
  constexpr uint32_t kReach = 4;
  const QuantityWords& words = quantity_words();
  const uint32_t end = reading.article.sentences[reading.sentence_of[noun]].tokens.end;
  if (noun + 1 >= end || form(reading, noun + 1) != "of") return kNone;
  for (uint32_t at = noun + 2; at < std::min(noun + 2 + kReach, end); ++at) {
    if (words.states.has(form(reading, at))) return static_cast<int32_t>(at);
    const Upos upos = tag(reading, at);
    const bool between = upos == Upos::adj || upos == Upos::adv || upos == Upos::det ||
                         form(reading, at) == "confirmed" ||
                         words.people.has(lemma(reading, at));
    if (!between) return kNone;
  }
  return kNone;
}

// The unit of a noun that a number is said of ("the toll"): that of what it counts, for "the number
// of …".
std::string measured_unit(const Reading& reading, uint32_t noun) {
  const QuantityWords& words = quantity_words();
  const int32_t entry = words.measures.find(lemma(reading, noun));
  if (entry < 0) return {};
  const std::string& unit = words.measures.value(entry).get_ref<const std::string&>();
  if (unit != "of") return unit;
  if (state_of_number(reading, noun) != kNone) return "person";
  if (const int32_t of = child(reading, noun, {Deprel::compound});
      of != kNone && lemma(reading, index(of)) == "death")
    return "person";
  const int32_t of = child(reading, noun, {Deprel::nmod});
  if (of == kNone) return {};
  const std::string& counted = lemma(reading, index(of));
  const int32_t really = words.counts.find(counted);
  return really >= 0 ? words.counts.value(really).get<std::string>() : thing_class(counted);
}

// The noun or adjective close by that says what a bare number is of: "a magnitude of 6.1", "the
// dead numbered 12".
int32_t measured_near(const Clause& clause, const Figure& figure) {
  const Reading& reading = clause.reading;
  constexpr uint32_t kReach = 2;
  const Range tokens = figure.tokens;
  const uint32_t begin =
      tokens.begin >= clause.tokens.begin + kReach ? tokens.begin - kReach : clause.tokens.begin;
  for (uint32_t at = begin; at < std::min(tokens.end + kReach, clause.tokens.end); ++at)
    if (lemma(reading, at) == "magnitude") return static_cast<int32_t>(at);
  if (tokens.begin >= clause.tokens.begin + 2 && clause.is(tokens.begin - 1, "numbered"))
    return static_cast<int32_t>(tokens.begin - 2);
  return kNone;
}

// The state of people that follows a number: "131 dead", "14 others missing", "11 Karsian dead",
// "41 of the dead"; kNone.
int32_t state_after(const Clause& clause, uint32_t at) {
  const auto skips = [&](uint32_t token) {
    return clause.is(token, "others") || clause.is(token, "more") ||
           (clause.tokens.contains(token) && tag(clause.reading, token) == Upos::propn) ||
           (clause.tokens.contains(token) && tag(clause.reading, token) == Upos::adj);
  };
  if (clause.is(at, "of")) at += clause.is(at + 1, "the") || clause.is(at + 1, "those") ? 2 : 1;
  if (!quantity_words().states.has(clause.at(at)) && skips(at)) ++at;
  return quantity_words().states.has(clause.at(at)) ? static_cast<int32_t>(at) : kNone;
}

// What a number counts that modifies no noun: a state that follows ("131 dead"), a measure that it
// is said of ("the toll reached 131", "magnitude 6.8"), or the victims of its verb ("killed 63").
// Sets the unit; gives the token that tells the event, kNone where nothing is known.
int32_t read_bare(const Clause& clause, const Figure& figure, Quantity& value) {
  const Reading& reading = clause.reading;
  const Range tokens = figure.tokens;
  if (const int32_t state = state_after(clause, tokens.end); state != kNone) {
    value.unit = "person";
    return state;
  }
  const auto measured = [&](int32_t noun) {
    if (noun != kNone) value.unit = measured_unit(reading, index(noun));
    return !value.unit.empty();
  };
  if (const int32_t near = measured_near(clause, figure); measured(near)) return near;
  const uint32_t top = top_of(reading, tokens);
  const int32_t h = head(reading, top);
  const bool in_clause = h != kNone && tag(reading, index(h)) == Upos::verb;
  const int32_t subject = subject_of(reading, in_clause ? index(h) : top);
  const auto told_by = [&](int32_t noun) {
    const int32_t state = state_of_number(reading, index(noun));
    return state == kNone ? noun : state;
  };
  if (measured(subject)) return told_by(subject);
  if (const int32_t noun = noun_of_verb_before(clause, figure); measured(noun))
    return told_by(noun);
  if (h != kNone && is_noun(tag(reading, index(h))) && measured(h)) return told_by(h);
  // "Taking the toll to 61".
  if (in_clause && relation(reading, top) == Deprel::obl)
    if (const int32_t object = child(reading, index(h), {Deprel::obj}); measured(object))
      return told_by(object);
  if (in_clause && relation(reading, top) == Deprel::obj) {
    const std::string event = event_lemma(reading, index(h));
    if (event == "kill" || event == "injure" || event == "arrest") {
      value.unit = "person";
      return h;
    }
  }
  return kNone;
}

bool is_person(const Reading& reading, uint32_t token) {
  if (const int32_t entity = entity_of(reading, token); entity != kNone)
    return reading.entities[index(entity)].type == EntityType::person;
  return tag(reading, token) == Upos::noun && (quantity_words().people.has(lemma(reading, token)) ||
                                               !role_class(lemma(reading, token)).empty());
}

// "Declan Hurley, 52,", "the minister, 52,": the person named before, whose age it is; kNone.
int32_t whose_age(const Clause& clause, const Figure& figure) {
  const Range tokens = figure.tokens;
  constexpr double kOldest = 120;
  if (tokens.begin < clause.tokens.begin + 2 || !clause.is(tokens.begin - 1, ",") ||
      !figure.value.number || *figure.value.number > kOldest || figure.number.fraction)
    return kNone;
  const std::string_view after = clause.at(tokens.end);
  return is_person(clause.reading, tokens.begin - 2) &&
                 (after == "," || after == "." || after.empty())
             ? static_cast<int32_t>(tokens.begin - 2)
             : kNone;
}

void count(const Reading& reading, uint32_t noun, Quantity& value) {
  std::string counted = lemma(reading, noun);
  // A plural that the model left as it was: "troops".
  if (counted.size() > 3 && counted.ends_with('s') && !counted.ends_with("ss") &&
      xpos_name(reading.words[noun].xpos) == "NNS" && thing_class(counted) == counted)
    counted.pop_back();
  value.noun = counted;
  const int32_t really = quantity_words().counts.find(counted);
  value.unit =
      really >= 0 ? quantity_words().counts.value(really).get<std::string>() : thing_class(counted);
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

}  // namespace

std::string thing_class(const std::string& lemma) {
  static const auto classes = [] {
    std::map<std::string, std::string, std::less<>> map;
    for (const auto& list : resource_json("en/events.jsonc")["things"])
      for (const auto& word : list)
        map.emplace(word.get<std::string>(), list.front().get<std::string>());
    return map;
  }();
  const auto found = classes.find(lemma);
  return found == classes.end() ? lemma : found->second;
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
  read_part(clause, figure);
  value.total = is_total(clause, figure);
  if (!value.rank) read_owner(clause, figure, said);
  return said;
}

}  // namespace crosscheck
