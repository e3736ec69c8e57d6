// Words that tell that somebody said, thought or wanted something, or spoke of it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"

namespace crosscheck {

// What a cue takes: the "takes" and "with" of en/attribution.jsonc.
struct Takes {
  bool clause = false, infinitive = false, whom = false, object = false, as = false;
  bool name = false;      // an object and what it is said to be
  bool evidence = false;  // an object where the source is a document
  bool thinking = false;  // a clause after it is a thought
  Certainty certainty = Certainty::reported;
  std::vector<std::string> with;  // prepositions

  bool leads(std::string_view preposition) const;
};

enum class CueKind : uint8_t { verb, noun, adjective };

struct Cue {
  uint32_t head = 0;  // token
  CueKind kind = CueKind::verb;
  bool passive = false;  // of a verb: "was accused"
  const Takes* takes = nullptr;
};

// The cue that a token is, by its tag and its place in the tree; nothing where it is none. A word
// in a sense that says nothing ("called her sister") is a cue too, and finds no content.
std::optional<Cue> cue_at(const Reading& reading, uint32_t token);

// What a verb takes, by its lemma; null where it is no cue.
const Takes* verb_takes(std::string_view lemma);

// Whether a verb can lead a clause that somebody says or thinks, by its lemma.
bool is_saying(std::string_view lemma);

// Whether a verb gives its subject as source to its object: "made the case that".
bool shares_source(const Reading& reading, uint32_t verb);

// How sure what follows a cue is: the certainty of its word, turned by "not" and lowered by a
// question
// ("did he say that …?").
Certainty certainty_of(const Reading& reading, const Cue& cue);

// A certainty by its name in a resource file; "reported" where it is none.
Certainty certainty_named(std::string_view name);

}  // namespace crosscheck
