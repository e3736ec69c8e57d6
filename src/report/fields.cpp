#include "report/fields.h"

#include "facts/kinds.h"
#include "facts/wording.h"
#include "reading/times.h"

namespace crosscheck {

Output::Output(const Report& told, const JsonSink& sink) : report(told), json(sink) {
  const Story& story = report.story;
  for (const Reading& reading : story.readings) offsets.emplace_back(reading.article.text);
  for (const Fact& fact : story.facts)
    if (std::holds_alternative<Time>(fact.value))
      for (const Timex& timex : times_in(story.readings[fact.article], fact.tokens))
        events.emplace(std::pair{fact.article, timex.tokens.begin}, fact.frame.event);
}

void Fields::value(const Fact& fact, const std::string& speaker) {
  object("value", [&] {
    json_.member("type", kind_of(fact.value));
    if (const Quote* quote = std::get_if<Quote>(&fact.value))
      write(fact, *quote, speaker);
    else if (const Time* time = std::get_if<Time>(&fact.value))
      write(*time);
    else if (const Quantity* quantity = std::get_if<Quantity>(&fact.value))
      write(fact, *quantity);
    else
      write(fact, std::get<Claim>(fact.value));
  });
}

void Fields::write(const Time& time) {
  json_.member("from", iso_from(time.from, time.clock));
  json_.member("to", iso_to(time.to, time.clock));
  json_.member("granularity", name_of(time.granularity));
  json_.member("timex", time.timex);
}

void Fields::write(const Fact& fact, const Quantity& quantity) {
  number("number", quantity.number);
  number("low", quantity.low);
  number("high", quantity.high);
  if_true("lowOpen", quantity.low_open);
  if_true("highOpen", quantity.high_open);
  json_.member("approximate", quantity.approximate);
  json_.member("unit", quantity.unit);
  json_.member("counted", counted_words({fact, reading(fact.article)}, quantity));
  if_true("rank", quantity.rank);
  if_any("trend", quantity.trend);
  if_any("per", quantity.per);
  if_any("attribute", quantity.attribute);
  if_any("owner", owner_words({fact, reading(fact.article)}, quantity));
  if (quantity.part) number("whole", quantity.whole);
  if_true("total", quantity.total);
}

void Fields::write(const Fact& fact, const Quote& quote, const std::string& speaker) {
  json_.member("words", quote.words);
  json_.member("form", quote.quoted ? name_of(quote.form) : "unquoted");
  if (quote.speaker != kNone)
    json_.member("speaker", entity_of(fact.article, quote.speaker));
  else if (!speaker.empty())
    json_.member("speaker", speaker);
  else
    json_.member("speaker", nullptr);
  json_.member("cue", quote.cue);
  if (quote.addressee != kNone) json_.member("addressee", entity_of(fact.article, quote.addressee));
  if_any("occasion", quote.occasion);
}

void Fields::write(const Fact& fact, const Claim& claim) {
  const Told told{fact, reading(fact.article)};
  json_.member("subject", subject_words(told, claim));
  json_.member("predicate", form(told.reading, claim.predicate));
  json_.member("object", object_words(told, claim));
  json_.member("negated", claim.negated);
  json_.member("conditional", claim.conditional);
}

}  // namespace crosscheck
