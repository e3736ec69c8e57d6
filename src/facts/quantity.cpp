#include "facts/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "facts/time.h"
#include "facts/wording.h"
#include "language/number.h"
#include "language/relations.h"
#include "reading/names.h"
#include "reading/times.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

struct Words {
  WordList before, after, currency, money, percent, points, units, counts, states, measures, up,
      down, labels;
};

const Words& words() {
  static const Words words = [] {
    const Json& f = resource_json("en/quantity.jsonc");
    return Words{WordList(f["before"]),   WordList(f["after"]),   WordList(f["currency"]),
                 WordList(f["money"]),    WordList(f["percent"]), WordList(f["points"]),
                 WordList(f["units"]),    WordList(f["counts"]),  WordList(f["states"]),
                 WordList(f["measures"]), WordList(f["up"]),      WordList(f["down"]),
                 WordList(f["labels"])};
  }();
  return words;
}

// The class of things that a noun belongs to: "individuals" are people.
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

bool flag(const Json& entry, const char* key) { return entry.is_object() && entry.contains(key); }

// What words before or after a number say of its bounds.
void apply_bound(const Json& entry, Quantity& value) {
  if (flag(entry, "about") || flag(entry, "near")) value.approximate = true;
  if (flag(entry, "low")) {
    value.low = value.number;
    value.high.reset();
    value.low_open = flag(entry, "open");
  }
  if (flag(entry, "high")) {
    value.high = value.number;
    value.low.reset();
    value.high_open = flag(entry, "open");
  }
}

// The longest bound phrase that ends just before `at`; its first token, and its entry.
struct Before {
  uint32_t begin;
  const Json* entry = nullptr;
};
Before bound_phrase(Forms forms, uint32_t at) {
  for (uint32_t length = 4; length >= 1; --length) {
    if (length > at) continue;
    const WordList::Hit hit = words().before.longest(forms.subspan(0, at), at - length);
    if (hit.length == length) return {at - length, &words().before.value(hit.entry)};
  }
  return {at, nullptr};
}

// A number of a sentence with the tokens of its value.
struct Found {
  Number number;
  Range digits;  // of the number alone, in the sentence
  Range tokens;  // with bounds and unit sign
  Quantity value;
};

// "$50 million", "85 %", "40 percent": a sign before or a word after that makes the unit.
void read_signs(Forms forms, Found& found) {
  const uint32_t begin = found.tokens.begin, end = found.tokens.end;
  if (begin > 0)
    if (const int32_t sign = words().currency.find(forms[begin - 1]); sign >= 0) {
      found.value.unit = words().currency.value(sign).get<std::string>();
      found.tokens.begin = begin - 1;
      // "US$50", "A$50": the letters before the sign name the currency, or are a country's.
      if (begin >= 2 && (forms[begin - 2] == "us" || forms[begin - 2] == "u.s."))
        found.tokens.begin = begin - 2;
    }
  if (const auto points = words().points.longest(forms, end)) {
    found.value.unit = "percentage point";
    found.tokens.end += points.length;
  } else if (const auto percent = words().percent.longest(forms, end)) {
    found.value.unit = "percent";
    found.tokens.end += percent.length;
  }
}

std::optional<Found> found_at(Forms forms, uint32_t at) {
  Number number = read_number(forms, at);
  bool rank = false;
  if (!number && at + 1 < forms.size() && ordinal_value(forms[at]) > 2) {
    // "the 88th minute": a place in a row. "First" and "second" are seldom meant as figures.
    number = {.value = double(ordinal_value(forms[at])), .length = 1, .in_digits = true};
    rank = true;
  }
  if (!number) return std::nullopt;
  Found found{
      .number = number, .digits = {at, at + number.length}, .tokens = {at, at + number.length}};
  found.value.number = number.value;
  found.value.rank = rank;
  found.value.low = found.value.high = number.value;
  if (number.vague) {
    found.value.low = 2 * number.value;
    found.value.high.reset();
    found.value.number.reset();
    found.value.approximate = true;
  }
  // "between 10 and 20", "10 to 20", "10-20": a range.
  const uint32_t next = found.tokens.end;
  if (next + 1 < forms.size() &&
      (forms[next] == "to" || forms[next] == "-" || forms[next] == "and")) {
    const bool between = at > 0 && forms[at - 1] == "between";
    const Number upper = read_number(forms, next + 1);
    if (upper && !upper.vague && upper.value > number.value && (forms[next] != "and" || between) &&
        (forms[next] != "-" || (number.in_digits && upper.in_digits))) {
      found.value.number.reset();
      found.value.high = upper.value;
      found.tokens.end = found.digits.end = next + 1 + upper.length;
      if (between) found.tokens.begin = at - 1;
    }
  }
  read_signs(forms, found);
  if (found.value.number || number.vague) {
    const Before before = bound_phrase(forms, found.tokens.begin);
    if (before.entry) {
      if (!number.vague) apply_bound(*before.entry, found.value);
      found.tokens.begin = before.begin;
    }
    if (const auto after = words().after.longest(forms, found.tokens.end); after && !number.vague) {
      apply_bound(words().after.value(after.entry), found.value);
      found.tokens.end += after.length;
    }
  }
  return found;
}

// "Warning shots", "crew members": the noun that the others modify.
int32_t head_of_compound(const Reading& reading, int32_t noun) {
  while (relation(reading, static_cast<uint32_t>(noun)) == Deprel::compound &&
         head(reading, static_cast<uint32_t>(noun)) > noun &&
         is_noun(tag(reading, static_cast<uint32_t>(head(reading, static_cast<uint32_t>(noun))))))
    noun = head(reading, static_cast<uint32_t>(noun));
  return noun;
}

// The noun that a number counts or measures: what it modifies, else the noun that follows; kNone.
int32_t counted_noun(const Reading& reading, Range number, Range sentence) {
  const uint32_t top = top_of(reading, number);
  const int32_t h = head(reading, top);
  const Deprel up = relation(reading, top);
  if (h != kNone && static_cast<uint32_t>(h) >= number.end &&
      (up == Deprel::nummod || up == Deprel::compound || up == Deprel::amod) &&
      is_noun(tag(reading, static_cast<uint32_t>(h))))
    return head_of_compound(reading, h);
  // "11 US warships", "eight million civilians", "dozens of homes": the first noun of the phrase
  // that follows.
  for (uint32_t i = number.end; i < std::min(number.end + 6, sentence.end); ++i) {
    const Upos upos = tag(reading, i);
    if (upos == Upos::noun && (i + 1 >= sentence.end || tag(reading, i + 1) != Upos::noun))
      return static_cast<int32_t>(i);
    const bool inside = upos == Upos::adj || upos == Upos::propn || upos == Upos::noun ||
                        upos == Upos::num || form(reading, i) == "of" || form(reading, i) == "-" ||
                        form(reading, i) == "the" || form(reading, i) == "other" ||
                        form(reading, i) == "more";
    if (!inside) break;
  }
  return kNone;
}

bool is_digits(const Reading& reading, uint32_t token) {
  const std::string_view f = form(reading, token);
  return !f.empty() && f.find_first_not_of("0123456789") == std::string_view::npos;
}

// "0800 555 0199": rows of digits that nothing parts, or that begin with a nought, are a number to
// call.
bool is_telephone(const Reading& reading, Range number, Range sentence) {
  if (number.size() != 1 || !is_digits(reading, number.begin)) return false;
  const std::string_view f = form(reading, number.begin);
  if (f.size() > 2 && f.front() == '0') return true;
  return (number.begin > sentence.begin && is_digits(reading, number.begin - 1)) ||
         (number.end < sentence.end && is_digits(reading, number.end));
}

// "3-1", "2-2": a score, which is no range where the first is not the lower.
bool is_score(const Reading& reading, Range number, Range sentence) {
  const auto glued = [&](uint32_t dash) {
    return dash > sentence.begin && dash + 1 < sentence.end &&
           (form(reading, dash) == "-" || form(reading, dash) == "\u2013") &&
           !reading.article.tokens[dash].space_before &&
           !reading.article.tokens[dash + 1].space_before && is_digits(reading, dash - 1) &&
           is_digits(reading, dash + 1);
  };
  return number.size() == 1 &&
         ((number.begin > sentence.begin && glued(number.begin - 1)) || glued(number.end));
}

bool is_label(const Reading& reading, const Found& found, Range number, Range sentence) {
  if (found.value.unit.empty() && found.value.number &&
      (is_telephone(reading, number, sentence) || is_score(reading, number, sentence)))
    return true;
  if (number.begin > sentence.begin) {
    const uint32_t before = number.begin - 1;
    if (words().labels.has(form(reading, before)) && found.value.unit.empty() &&
        !reading.article.tokens[number.begin].span.empty() && found.number.in_digits)
      return true;
    // "F-35", "COVID-19": a name with a number.
    if (form(reading, before) == "-" && !reading.article.tokens[number.begin].space_before &&
        before > sentence.begin && tag(reading, before - 1) != Upos::num)
      return true;
    // "Channel 4", "Boeing 737".
    if (tag(reading, before) == Upos::propn && found.number.in_digits && found.value.unit.empty() &&
        relation(reading, number.begin) != Deprel::nummod)
      return true;
  }
  // "1" of "one of the": a pronoun.
  return !found.number.in_digits && found.number.value == 1 && found.tokens.size() == 1;
}

void scale(Quantity& value, double factor) {
  for (std::optional<double>* part : {&value.number, &value.low, &value.high})
    if (*part) **part *= factor;
}

// "GBP", or "GBP/100" for its hundredth.
void set_money(std::string_view code, Quantity& value) {
  value.unit = code.substr(0, 3);
  if (code.ends_with("/100"))
    for (std::optional<double>* part : {&value.number, &value.low, &value.high})
      if (*part) **part /= 100;
}

// The unit of a noun that a number is said of ("the toll"): that of what it counts, for "the number
// of …".
std::string measured_unit(const Reading& reading, uint32_t noun) {
  const int32_t entry = words().measures.find(lemma(reading, noun));
  if (entry < 0) return {};
  const std::string& unit = words().measures.value(entry).get_ref<const std::string&>();
  if (unit != "of") return unit;
  const int32_t of = child(reading, noun, {Deprel::nmod});
  if (of == kNone) return {};
  const std::string& counted = lemma(reading, static_cast<uint32_t>(of));
  const int32_t really = words().counts.find(counted);
  return really >= 0 ? words().counts.value(really).get<std::string>() : thing_class(counted);
}

// What a number counts that modifies no noun: a state that follows ("131 dead"), a measure that it
// is said of
// ("the toll reached 131", "magnitude 6.8"), or the victims of its verb ("killed 63"). Sets the
// unit; gives the token that tells the event, kNone where nothing is known.
int32_t read_bare(const Reading& reading, Range tokens, Range sentence, Quantity& value) {
  if (tokens.end < sentence.end && words().states.has(form(reading, tokens.end))) {
    value.unit = "person";
    return static_cast<int32_t>(tokens.end);
  }
  const auto measured = [&](int32_t noun) {
    if (noun != kNone) value.unit = measured_unit(reading, static_cast<uint32_t>(noun));
    return !value.unit.empty();
  };
  const uint32_t near_begin =
      tokens.begin >= sentence.begin + 2 ? tokens.begin - 2 : sentence.begin;
  for (uint32_t at = near_begin; at < std::min(tokens.end + 2, sentence.end); ++at)
    if (lemma(reading, at) == "magnitude" && measured(static_cast<int32_t>(at)))
      return static_cast<int32_t>(at);
  const uint32_t top = top_of(reading, tokens);
  const int32_t h = head(reading, top);
  const bool in_clause = h != kNone && tag(reading, static_cast<uint32_t>(h)) == Upos::verb;
  const int32_t subject = subject_of(reading, in_clause ? static_cast<uint32_t>(h) : top);
  if (measured(subject)) return subject;
  if (h != kNone && is_noun(tag(reading, static_cast<uint32_t>(h))) && measured(h)) return h;
  if (in_clause && relation(reading, top) == Deprel::obj) {
    const std::string event = event_lemma(reading, static_cast<uint32_t>(h));
    if (event == "kill" || event == "injure" || event == "arrest") {
      value.unit = "person";
      return h;
    }
  }
  return kNone;
}

// The noun that a measured figure is said of: "a depth of 24 km", "turnout was 54 %"; kNone.
int32_t attribute_of(const Reading& reading, Range tokens) {
  const uint32_t top = top_of(reading, tokens);
  const int32_t h = head(reading, top);
  if (h != kNone && tag(reading, static_cast<uint32_t>(h)) == Upos::noun) return h;
  const bool copula = child(reading, top, {Deprel::cop}) != kNone;
  const int32_t subject = copula ? subject_of(reading, top)
                          : h != kNone && lemma(reading, static_cast<uint32_t>(h)) == "be"
                              ? subject_of(reading, static_cast<uint32_t>(h))
                              : kNone;
  return subject != kNone && tag(reading, static_cast<uint32_t>(subject)) == Upos::noun ? subject
                                                                                        : kNone;
}

// "Declan Hurley, 52,": the age of the person named before.
bool is_age(const Reading& reading, Range tokens, Range sentence) {
  if (tokens.begin < sentence.begin + 2 || tokens.end >= sentence.end ||
      form(reading, tokens.begin - 1) != ",")
    return false;
  const int32_t entity = entity_of(reading, tokens.begin - 2);
  const std::string_view after = form(reading, tokens.end);
  return entity != kNone &&
         reading.entities[static_cast<size_t>(entity)].type == EntityType::person &&
         (after == "," || after == ".");
}

// A unit of measure or money after the number; "15-minute", "50 million dollars".
void read_unit(const Reading& reading, Range& tokens, Quantity& value, Range sentence) {
  if (!value.unit.empty()) return;
  const uint32_t next =
      tokens.end < sentence.end && form(reading, tokens.end) == "-" ? tokens.end + 1 : tokens.end;
  if (next >= sentence.end) return;
  const std::string& noun = lemma(reading, next);
  // "12 million Norwegian kroner", "1.14 million U.S. dollars": the money may have its country
  // before it.
  for (uint32_t at : {next, next + 1}) {
    if (at >= sentence.end) break;
    int32_t money = words().money.find(form(reading, at));
    if (money < 0) money = words().money.find(lemma(reading, at));
    if (money < 0 ||
        (at > next && tag(reading, next) != Upos::adj && tag(reading, next) != Upos::propn))
      continue;
    set_money(words().money.value(money).get_ref<const std::string&>(), value);
    tokens.end = at + 1;
    return;
  }
  int32_t unit = words().units.find(noun);
  if (unit < 0) unit = words().units.find(form(reading, next));
  if (unit < 0) return;
  const Json& entry = words().units.value(unit);
  value.unit = entry[0].get<std::string>();
  const double factor = entry[1].get<double>();
  const auto follows = [&](std::initializer_list<std::string_view> phrase) {
    uint32_t at = next + 1;
    for (const std::string_view word : phrase)
      if (at >= sentence.end || form(reading, at++) != word) return false;
    return true;
  };
  if (value.unit == "month" && factor == 12 && (follows({"-", "old"}) || follows({"old"}))) {
    value.unit = "age";
    tokens.end = next + (form(reading, next + 1) == "-" ? 3 : 2);
    return;
  }
  if (value.unit == "m" &&
      (follows({"/", "h"}) || follows({"per", "hour"}) || follows({"an", "hour"}))) {
    value.unit = "km/h";
    scale(value, factor / 1000);
    tokens.end = next + 3;
    return;
  }
  scale(value, factor);
  tokens.end = next + 1;
}

std::string trend_of(const Reading& reading, uint32_t event) {
  if (words().up.has(lemma(reading, event))) return "up";
  return words().down.has(lemma(reading, event)) ? "down" : "";
}

Fact fact_of(const Reading& reading, uint32_t s, Found found) {
  const Sentence& sentence = reading.article.sentences[s];
  const auto absolute = [&](Range r) {
    return Range{r.begin + sentence.tokens.begin, r.end + sentence.tokens.begin};
  };
  const Range number = absolute(found.digits);
  Range tokens = absolute(found.tokens);
  Quantity value = std::move(found.value);
  int32_t noun = counted_noun(reading, number, sentence.tokens);
  read_unit(reading, tokens, value, sentence.tokens);
  if (noun != kNone && tokens.contains(static_cast<uint32_t>(noun))) {
    const int32_t over = head(reading, static_cast<uint32_t>(noun));
    noun = over != kNone && static_cast<uint32_t>(over) >= tokens.end &&
                   is_noun(tag(reading, static_cast<uint32_t>(over)))
               ? over
               : kNone;
  }
  int32_t told_by = kNone;
  bool fact_is_age = false;
  if (value.unit.empty() &&
      (noun == kNone || lemma(reading, static_cast<uint32_t>(noun)) == "magnitude" ||
       words().states.has(form(reading, static_cast<uint32_t>(noun))))) {
    fact_is_age = is_age(reading, tokens, sentence.tokens);
    if (fact_is_age)
      value.unit = "age";
    else
      told_by = read_bare(reading, tokens, sentence.tokens, value);
  }
  if (value.unit.empty() && noun != kNone) {
    const std::string& counted = lemma(reading, static_cast<uint32_t>(noun));
    value.noun = counted;
    const int32_t really = words().counts.find(counted);
    value.unit =
        really >= 0 ? words().counts.value(really).get<std::string>() : thing_class(counted);
    // "Crew members": members of a crew.
    if (const int32_t of = child(reading, static_cast<uint32_t>(noun), {Deprel::compound});
        counted == "member" && of != kNone)
      value.unit = value.noun = lemma(reading, static_cast<uint32_t>(of));
  }
  value.part = tokens.end + 1 < sentence.tokens.end && form(reading, tokens.end) == "of" &&
               value.unit != "percent";
  Range own = tokens;
  if (noun != kNone) {
    const Range phrase = noun_phrase(reading, static_cast<uint32_t>(noun));
    value.counted = text_of(reading,
                            {std::max(phrase.begin, tokens.end),
                             std::max({phrase.end, tokens.end, static_cast<uint32_t>(noun) + 1})},
                            80);
    own = {tokens.begin, std::max(tokens.end, static_cast<uint32_t>(noun) + 1)};
  }
  Fact fact{.tokens = tokens,
            .span = span_of(reading.article, tokens),
            .sentence = s,
            .rule = value.low == value.high ? "quantity.number" : "quantity.bound-number",
            .frame = frame_of(reading, own)};
  if (noun != kNone) {
    // What is counted, with its modifiers, stands in the frame as a part of its own.
    Term counted{.role = TermRole::counted, .entity = kNone, .lemma = value.unit};
    fact.frame.terms.insert(fact.frame.terms.begin(), counted);
    for (uint32_t c : reading.children[static_cast<uint32_t>(noun)])
      if (!tokens.contains(c) &&
          (relation(reading, c) == Deprel::amod || relation(reading, c) == Deprel::compound ||
           relation(reading, c) == Deprel::nmod)) {
        const int32_t entity = entity_of(reading, c);
        if (entity != kNone || is_content(tag(reading, c)))
          fact.frame.terms.push_back(
              {TermRole::modifier, entity, entity == kNone ? event_lemma(reading, c) : ""});
      }
    if (event_lemma(reading, static_cast<uint32_t>(noun)) !=
            lemma(reading, static_cast<uint32_t>(noun)) ||
        words().counts.has(lemma(reading, static_cast<uint32_t>(noun))))
      fact.frame.terms.insert(
          fact.frame.terms.begin(),
          {TermRole::predicate, kNone, event_lemma(reading, static_cast<uint32_t>(noun))});
  }
  if (noun == kNone && told_by == kNone)
    if (const int32_t attribute = attribute_of(reading, tokens); attribute != kNone)
      fact.frame.terms.insert(
          fact.frame.terms.begin(),
          {TermRole::counted, entity_of(reading, static_cast<uint32_t>(attribute)),
           event_lemma(reading, static_cast<uint32_t>(attribute))});
  if (fact_is_age)
    fact.frame.terms.insert(fact.frame.terms.begin(),
                            {TermRole::subject, entity_of(reading, tokens.begin - 2), ""});
  if (told_by != kNone) {
    fact.frame.terms.insert(
        fact.frame.terms.begin(),
        {TermRole::predicate, kNone, event_lemma(reading, static_cast<uint32_t>(told_by)), true});
    fact.frame.terms.insert(fact.frame.terms.begin(), {TermRole::counted, kNone, value.unit});
  }
  value.trend = trend_of(reading, fact.frame.event);
  fact.value = std::move(value);
  fact.scope = scope_at(reading, s, fact.tokens);
  return fact;
}

// A bare number is compared where it is large or fine enough to be recognised.
bool is_comparable(const Quantity& value) {
  return !value.unit.empty() ||
         (value.number && (*value.number > 20 || *value.number != std::floor(*value.number)));
}

}  // namespace

std::vector<Fact> quantities_of(const Reading& reading, uint32_t s) {
  const Sentence& sentence = reading.article.sentences[s];
  const auto forms = forms_of(reading.article, sentence);
  std::vector<bool> taken(forms.size(), false);
  for (const Timex& timex : times_in(reading, sentence.tokens))
    if (timex.type != TimexType::duration)
      for (uint32_t i = timex.tokens.begin; i < timex.tokens.end; ++i)
        taken[i - sentence.tokens.begin] = true;
  std::vector<Fact> facts;
  for (uint32_t i = 0; i < forms.size();) {
    const auto found = taken[i] ? std::nullopt : found_at(forms, i);
    if (!found) {
      ++i;
      continue;
    }
    const Range number{i + sentence.tokens.begin, i + found->number.length + sentence.tokens.begin};
    if (!is_label(reading, *found, number, sentence.tokens))
      facts.push_back(fact_of(reading, s, *found));
    i = found->tokens.end;
  }
  return facts;
}

std::vector<Fact> extract(const Reading& reading, std::type_identity<Quantity>) {
  std::vector<Fact> facts;
  for (uint32_t s = 0; s < reading.article.sentences.size(); ++s)
    for (Fact& fact : quantities_of(reading, s))
      if (is_comparable(std::get<Quantity>(fact.value))) facts.push_back(std::move(fact));
  return facts;
}

}  // namespace crosscheck
