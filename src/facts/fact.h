// Stage 3: Reading → Facts. A fact is a typed value with the frame it stands in and the exact
// words.
#pragma once
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "facts/frame.h"
#include "reading/reading.h"
#include "reading/timex.h"

namespace crosscheck {

// How two positions relate; in rising gravity, so that the gravest of several is the greatest.
enum class Verdict : uint8_t {
  single,
  agree,
  compatible,
  variant,
  update,
  tension,
  contested,
  conflict
};
std::string_view name_of(Verdict verdict);

// A difference between two versions of the same words: what stands in one, what in the other.
struct Edit {
  std::string_view type;
  std::string a, b;  // empty where the version has nothing there

  friend bool operator==(const Edit&, const Edit&) = default;
};

struct Relation {
  Verdict verdict = Verdict::agree;
  std::string_view rule;
  std::string why;
  std::vector<Edit> edits;  // of quotations

  friend bool operator==(const Relation&, const Relation&) = default;
};

// How a time bounds the event that it dates.
enum class TimeBoundKind : uint8_t { at, since, by, before, after };

// Days [first, last], both in it.
struct Days {
  Day first = 0, last = 0;
  bool meets(Days other) const { return first <= other.last && other.first <= last; }
  friend bool operator==(const Days&, const Days&) = default;
};

struct Time {
  static constexpr std::string_view kKind = "time";
  Day from = 0, to = 0;        // the first and the last day that the expression covers
  std::optional<Clock> clock;  // of what is finer than a day
  Granularity granularity = Granularity::day;
  std::string timex;
  TimeBoundKind bound = TimeBoundKind::at;
  bool soft = false;   // its borders are not sharp: "early September"
  bool range = false;  // told by its two ends: "from May 3 to 5"
  // A year counted back from the article's day, "three years ago": it may be the one before or
  // after.
  bool reckoned = false;
  // A clock time whose sentence tells no day: the day is the one told last before it, which can be
  // another than that of the event. Only the clock is compared.
  bool dayless = false;

  friend bool operator==(const Time&, const Time&) = default;
};

// How many or how much, in the unit that the article tells it in. Words stand in its reading or in
// a resource file.
struct Quantity {
  static constexpr std::string_view kKind = "quantity";
  std::optional<double> number;     // nothing for a range
  std::optional<double> low, high;  // nothing: open
  bool low_open = false;            // "more than 80" leaves 80 out
  bool high_open = false;
  bool approximate = false;  // "about", "nearly", "dozens"
  // "kilometer", "year", a currency (ISO 4217), "percent", or the class of what is counted
  // ("person"); empty where nothing tells it.
  std::string_view unit = {};
  std::string_view per = {};   // of a rate: "year", "hour", "share"
  Range counted;               // tokens: the phrase that is counted or measured
  std::string_view noun = {};  // the lemma of what is counted
  // What of its owner the figure tells: the lemma of "turnout", "premium", "age"; empty for a plain
  // count. Figures of two attributes, or of two owners, are not about one thing.
  std::string_view attribute = {};
  Range owner;                       // tokens: who or what has it; empty where unknown
  std::string_view owner_noun = {};  // the lemma of its head
  int32_t owner_entity = kNone;      // the actor that it is, of the article
  bool rank = false;                 // an ordinal: "the 88th minute"
  bool part = false;                 // of a whole that the sentence names: "nine of the 11"
  std::optional<double> whole;       // that whole, where it is a figure
  bool total = false;                // a running total: "so far", "in total", "since September"
  std::string_view trend = {};       // "up", "down" for a change

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct Quote {
  static constexpr std::string_view kKind = "quote";
  std::string words;
  std::vector<std::string> tokens;  // folded, without punctuation: what is compared
  Form form = Form::direct;
  bool quoted = true;  // false for the same words without marks
  // Its source stands between its words: “I paid him,” he said, “because it was the price”.
  bool interrupted = false;
  int32_t speaker = kNone;  // entity of the article
  // The name under which the article gives the words to a person beside them; empty for a pronoun,
  // a description or nobody.
  std::string named;
  std::string cue;
  int32_t addressee = kNone;  // entity of the article
  std::string occasion;       // "in a statement on Monday", in the article's words

  friend bool operator==(const Quote&, const Quote&) = default;
};

// Who began something, by "at Orvane's request": the country of a place or a nation, or a person by
// the key of its entity; empty where none is named.
struct Initiator {
  std::string_view country = {}, person = {};

  friend bool operator==(const Initiator&, const Initiator&) = default;
};

struct Claim {
  static constexpr std::string_view kKind = "claim";
  // Tokens: the phrases of subject and object, empty for none, and the predicate or its copula.
  Range subject, object;
  uint32_t predicate = 0;
  std::string_view lemma = {};  // of the predicate: of the reading or of a resource file
  bool negated = false;
  bool conditional = false;
  // Hangs on a condition that the article tells, or is one: "if", "unless".
  bool supposed = false;
  // Told as a fact, in a finite clause: "left", and not "to leave", "without leaving".
  bool asserted = false;
  bool copular = false;  // "the signal was green": the lemma is what the subject is said to be
  Initiator initiator;
  Range denier;  // of "Orvane denies it", tokens: whose word the claim is; else empty

  friend bool operator==(const Claim&, const Claim&) = default;
};

using Value = std::variant<Time, Quantity, Quote, Claim>;

// How an article itself joins a value to one that it told before.
struct Restatement {
  enum class How : uint8_t {
    converted,  // the same in another unit or zone: "72 million euros ($84 million)"
    earlier,    // what it was before: "17, up *from 11*"
    corrected,  // what it is not: "52, *not 64*"
    disputed    // the word of another source: "4,000 voters, though the county says it was *312*"
  };
  How how = How::converted;
  Range of;  // the tokens of the value told before

  friend bool operator==(const Restatement&, const Restatement&) = default;
};

// Its words stand in the reading that it is from, which stays where it is.
struct Fact {
  uint32_t article = 0;  // index into the story
  Range tokens;          // the words that the fact rests on
  Span span;             // and their place in the text
  uint32_t sentence = 0;
  std::string_view rule;
  Value value;
  Frame frame;
  std::optional<Days> scope;  // quantities and claims: the time that the clause tells
  std::optional<Restatement> restates;

  friend bool operator==(const Fact&, const Fact&) = default;
};

// A long article has hundreds of thousands, of half a kilobyte each: they are never moved.
using Facts = std::deque<Fact>;

// An exact whole number of things, where it stands.
struct WholeCount {
  Span span;
  Quantity value;
};

// A fact with what is known of its article: what relations look at.
struct Told {
  const Fact& fact;
  const Reading& reading;
  // The counts of its sentence, where they are at hand; else they are read when they are needed.
  const std::vector<WholeCount>* counts = nullptr;
};

}  // namespace crosscheck
