// Stage 2: Article → Reading: trees, names and who is who, quotations, and whose words a passage
// is.
#pragma once
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "article/article.h"
#include "language/tree.h"
#include "reading/timex.h"
#include "text/span.h"

namespace crosscheck {

constexpr int32_t kNone = -1;

enum class EntityType : uint8_t { person, organization, place, vehicle, operation, other };

enum class Gender : uint8_t { unknown, female, male };

// One way in which the article names an actor, where it does. `tokens` is the noun phrase
// ("Venezuelan president Nicolás Maduro"), `name` the proper name in it; empty for a description
// ("the Venezuelan leader").
struct Mention {
  Range tokens;
  Range label;  // the same with what other mentions take of it: "*Albion* manager Luca Ferrante"
  Range name;
  uint32_t head = 0;    // token
  uint32_t entity = 0;  // index into Reading::entities
  bool loaded = false;  // the label judges: "strongman", "so-called"

  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Entity {
  EntityType type = EntityType::other;
  std::string name;  // the fullest form that the article has, without titles
  std::string key;   // the same, lower case and without accents: words set apart by a space
  std::vector<std::string> aliases;    // keys of other names that the article says it has
  std::vector<std::string> roles;      // lemmas of titles and appositions: "president", "leader"
  std::vector<std::string> modifiers;  // what stands before those: "venezuelan"
  std::vector<uint32_t> mentions;      // in text order
  Gender gender = Gender::unknown;     // of a person, where a title, role or first name tells

  friend bool operator==(const Entity&, const Entity&) = default;
};

// A passage in quotation marks. `span` holds the marks, `words` what is between them.
struct Quotation {
  Span span;
  Span words;
  Range tokens;        // of `words`
  bool closed = true;  // false where the paragraph ends first
  bool scare = false;  // a word or two that nobody is said to have spoken: 'the so-called “model”'
  bool title = false;           // the name of a work or a programme
  int32_t attribution = kNone;  // Reading::attributions: who says it

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

enum class Form : uint8_t { direct, mixed, indirect };
// What kind of origin a source is.
enum class SourceKind : uint8_t { agency, outlet, official, person, document, unnamed, other };
enum class Certainty : uint8_t { denied, disputed, alleged, reported, stated, confirmed };

// What a source does with the content: says it, thinks it, wants it to be, or speaks of it.
enum class Act : uint8_t { statement, thought, intent, topic };

// Who is said to have said what.
struct Attribution {
  Range source;  // tokens; empty where no source is named ("reportedly")
  Range cue;     // tokens; empty where a quotation goes on
  Span content;  // from the first to the last word
  // The passages of the content, in text order: several where source and cue stand between them;
  // with the "that" and the marks of quotation around them.
  std::vector<Span> parts;
  Form form = Form::indirect;
  Act act = Act::statement;
  SourceKind kind = SourceKind::other;
  bool anonymous = false;
  Certainty certainty = Certainty::reported;
  int32_t entity = kNone;  // Reading::entities
  int32_t hearer = kNone;  // the entity that was told ("told the Herald")
  Range occasion;          // tokens: "a statement", "an interview with the Herald"; empty for none

  friend bool operator==(const Attribution&, const Attribution&) = default;
};

// Whose words a token is in.
enum class Voice : uint8_t { own, quoted, attributed };

// A word as language/tree.h tells it; its head is a token of the article, its lemma stands in
// Reading::lemmas. There are as many as tokens, so that it is small.
struct TreeWord {
  const std::string* lemma = nullptr;
  int32_t head = kNone;
  Upos upos = Upos::x;
  uint8_t xpos = 0;
  Deprel deprel = Deprel::dep;
  NameLabel name : 7 = NameLabel::none;
  bool name_begins : 1 = false;

  friend bool operator==(const TreeWord& a, const TreeWord& b) {
    return *a.lemma == *b.lemma && a.head == b.head && a.upos == b.upos && a.xpos == b.xpos &&
           a.deprel == b.deprel && a.name == b.name && a.name_begins == b.name_begins;
  }
};
static_assert(sizeof(TreeWord) == sizeof(void*) + 8);

// The lemmas of an article, each once.
class Lemmas {
 public:
  Lemmas() = default;
  Lemmas(Lemmas&&) = default;  // no copies: words and facts look into it
  Lemmas& operator=(Lemmas&&) = default;
  const std::string& of(const std::string& lemma) { return *all_.insert(lemma).first; }

 private:
  std::set<std::string> all_;
};

// The words that hang from each word, in text order.
class Children {
 public:
  Children() = default;
  explicit Children(const std::vector<TreeWord>& words);
  std::span<const uint32_t> operator[](size_t token) const {
    return std::span(all_).subspan(begins_[token], begins_[token + 1] - begins_[token]);
  }

 private:
  std::vector<uint32_t> begins_, all_;  // of each token where its own begin in all_; its end
};

struct Reading {
  Article article;
  Lemmas lemmas;
  std::vector<TreeWord> words;        // one a token
  Children children;                  // of each token, in text order
  std::vector<uint32_t> sentence_of;  // of each token
  std::vector<int32_t> mention_of;    // the mention that a token stands in; kNone
  std::vector<int32_t> quotation_of;  // likewise
  std::vector<Mention> mentions;      // in text order, disjoint
  std::vector<Entity> entities;       // by first mention
  std::vector<Quotation> quotations;
  std::vector<Attribution> attributions;  // by content
  std::vector<uint32_t> reach;  // of each attribution: the last byte of the contents up to it, + 1
  std::vector<Timex> times;     // in text order; their tokens are the article's
};

Reading read(Article article);
// Several, each as by itself.
std::vector<Reading> read(std::vector<Article> articles);

std::string_view name_of(EntityType type);
std::string_view name_of(SourceKind kind);
std::string_view name_of(Certainty certainty);
std::string_view name_of(Voice voice);
std::string_view name_of(Form form);
std::string_view name_of(Act act);

}  // namespace crosscheck
