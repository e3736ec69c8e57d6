#include "reading/names.h"

#include <algorithm>

#include "language/wordlist.h"
#include "reading/tree.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

struct NameWords {
  WordList roles, titles, loaded, vehicles, operations, organizations, not_names;
};

const NameWords& words() {
  static const NameWords words = [] {
    const Json& file = resource_json("en/names.jsonc");
    return NameWords{.roles = WordList(file["roles"]),
                     .titles = WordList(file["titles"]),
                     .loaded = WordList(file["loaded"]),
                     .vehicles = WordList(file["vehicles"]),
                     .operations = WordList(file["operations"]),
                     .organizations = WordList(file["organizations"]),
                     .not_names = WordList(file["not_names"])};
  }();
  return words;
}

bool is_title_word(const Reading& reading, uint32_t token) {
  return words().roles.has(form(reading, token)) || words().titles.has(form(reading, token));
}

bool is_personal_title(std::string_view word) {
  static const WordList personal(resource_json("en/names.jsonc")["personal"]);
  return personal.has(word);
}

bool is_capitalised(const Reading& reading, uint32_t token) {
  return is_upper(
      code_point_at(reading.article.text, reading.article.tokens[token].span.begin).value);
}

bool is_name_token(const Reading& reading, uint32_t token) {
  const Word& word = reading.words[token];
  if (reading.article.tokens[token].kind != TokenKind::word || !is_capitalised(reading, token))
    return false;
  if (words().not_names.has(form(reading, token))) return false;
  return word.name != NameLabel::none || word.upos == Upos::propn;
}

// "Bank of England", "Cartel of the Suns": "of (the)" joins what the model, or a word for
// organisations, takes for one name. Returns the index of the name token after it; 0 where nothing
// is joined.
uint32_t after_of(const Reading& reading, uint32_t begin, uint32_t at, uint32_t end) {
  uint32_t next = at + 1;
  if (at >= end ||
      (form(reading, at) != "of" && form(reading, at) != "de" && form(reading, at) != "for"))
    return 0;
  if (next < end &&
      (form(reading, next) == "the" || form(reading, next) == "los" || form(reading, next) == "la"))
    ++next;
  if (next >= end || !is_name_token(reading, next)) return 0;
  const bool one_name =
      reading.words[at].name != NameLabel::none && !reading.words[next].name_begins;
  return one_name || words().organizations.has(form(reading, begin)) || form(reading, at) == "de"
             ? next
             : 0;
}

// The name that begins at a token: [begin, end) of it.
Range name_at(const Reading& reading, uint32_t begin, uint32_t sentence_end) {
  uint32_t end = begin + 1;
  while (end < sentence_end) {
    const bool initial_stop =
        form(reading, end) == "." && end + 1 < sentence_end && is_name_token(reading, end + 1);
    if (is_name_token(reading, end)) {
      const Word& word = reading.words[end];
      if (word.name_begins && word.name != reading.words[end - 1].name &&
          reading.words[end - 1].name != NameLabel::none)
        break;
      ++end;
    } else if (const uint32_t next = after_of(reading, end - 1, end, sentence_end)) {
      end = next + 1;
    } else if (initial_stop && form(reading, end - 1).size() == 1) {
      ++end;
    } else {
      break;
    }
  }
  return {begin, end};
}

EntityType type_of(const Reading& reading, Range name) {
  int people = 0, organizations = 0, places = 0;
  for (uint32_t i = name.begin; i < name.end; ++i) {
    people += reading.words[i].name == NameLabel::person;
    organizations += reading.words[i].name == NameLabel::organization;
    places += reading.words[i].name == NameLabel::place;
  }
  const std::string_view first = form(reading, name.begin), last = form(reading, name.end - 1);
  if (name.size() > 1 && words().vehicles.has(first)) return EntityType::vehicle;
  if (name.size() > 1 && words().operations.has(first)) return EntityType::operation;
  if (name.size() > 1 && people == 0 &&
      (words().organizations.has(last) || words().organizations.has(first)))
    return EntityType::organization;
  if (people >= organizations && people >= places && people > 0) return EntityType::person;
  if (organizations >= places && organizations > 0) return EntityType::organization;
  return places > 0 ? EntityType::place : EntityType::other;
}

// How far the label reaches to the left: titles and roles, what modifies them, and an article.
uint32_t label_begin(const Reading& reading, uint32_t name_begin, uint32_t sentence_begin) {
  constexpr uint32_t kMostTokens = 7;
  uint32_t begin = name_begin;
  bool titled = false;
  while (begin > sentence_begin && name_begin - begin < kMostTokens) {
    const uint32_t left = begin - 1;
    const Upos upos = tag(reading, left);
    const bool title = is_title_word(reading, left);
    const bool modifies =
        titled && (upos == Upos::adj || upos == Upos::propn || upos == Upos::noun);
    const bool of = titled && form(reading, left) == "of" && left > sentence_begin &&
                    is_title_word(reading, left - 1);
    const bool loaded = words().loaded.has(form(reading, left));
    if (!title && !modifies && !of && !loaded) break;
    titled = titled || title;
    begin = left;
  }
  if (begin > sentence_begin && tag(reading, begin - 1) == Upos::det && titled) --begin;
  return begin;
}

bool is_loaded(const Reading& reading, Range label) {
  for (uint32_t i = label.begin; i < label.end; ++i)
    if (words().loaded.has(form(reading, i))) return true;
  return false;
}

// "Venezuelan President Nicolas Maduro", "US Secretary of Defense Pete Hegseth": the name of a
// person begins after the last title; of others, titles are left out at the beginning alone ("the
// Justice Department" keeps its name).
Range without_titles(const Reading& reading, Range run) {
  uint32_t after = run.begin;
  for (uint32_t i = run.begin; i + 1 < run.end; ++i)
    if (is_title_word(reading, i)) after = i + 1;
  const bool person = std::any_of(reading.words.begin() + after, reading.words.begin() + run.end,
                                  [](const Word& w) { return w.name == NameLabel::person; });
  if (person) return {after, run.end};
  Range name = run;
  while (name.begin < name.end && is_title_word(reading, name.begin) &&
         !words().organizations.has(form(reading, name.begin)))
    ++name.begin;
  return name;
}

// Proper names of one sentence, each with the label around it.
void find_names(const Reading& reading, Range tokens, std::vector<Mention>& mentions) {
  uint32_t at = tokens.begin;
  while (at < tokens.end) {
    if (!is_name_token(reading, at)) {
      ++at;
      continue;
    }
    const Range run = name_at(reading, at, tokens.end);
    const Range name = without_titles(reading, run);
    at = run.end;
    if (name.empty()) continue;
    const uint32_t begin =
        std::min(run.begin, label_begin(reading, name.begin,
                                        mentions.empty()
                                            ? tokens.begin
                                            : std::max(tokens.begin, mentions.back().tokens.end)));
    const Range label{begin, run.end};
    mentions.push_back({.tokens = label,
                        .name = name,
                        .head = top_of(reading, name),
                        .loaded = is_loaded(reading, label)});
  }
}

void add_unique(std::vector<std::string>& list, std::string_view word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.emplace_back(word);
}

// What a label or an apposition tells of its entity: role lemmas and their modifiers.
void learn_role(const Reading& reading, Range tokens, Entity& entity) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (tag(reading, i) == Upos::det || tag(reading, i) == Upos::punct ||
        tag(reading, i) == Upos::adp)
      continue;
    if (!role_class(form(reading, i)).empty() || (tag(reading, i) == Upos::noun))
      add_unique(entity.roles, role_class(form(reading, i)).empty()
                                   ? std::string_view(lemma(reading, i))
                                   : form(reading, i));
    else if (tag(reading, i) == Upos::adj || tag(reading, i) == Upos::propn)
      add_unique(entity.modifiers, form(reading, i));
  }
}

std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }
std::string_view first_word(std::string_view key) { return key.substr(0, key.find(' ')); }

// "icc" for "international criminal court": the first letters of its words, small words left out.
bool is_acronym_of(std::string_view acronym, std::string_view key) {
  if (acronym.size() < 2 || acronym.find(' ') != std::string_view::npos ||
      key.find(' ') == std::string_view::npos)
    return false;
  std::string letters;
  for (size_t at = 0; at < key.size();) {
    const size_t end = std::min(key.find(' ', at), key.size());
    const std::string_view word = key.substr(at, end - at);
    if (word != "of" && word != "the" && word != "and" && word != "for" && word != "de")
      letters += word.front();
    at = end + 1;
  }
  return letters == acronym;
}

// Whether a name can be a shorter form of an entity that is already known.
bool fits(const Entity& entity, EntityType type, std::string_view key) {
  if (entity.key == key) return true;
  const bool person = type == EntityType::person || entity.type == EntityType::person;
  if (person && (type == EntityType::person || type == EntityType::other) &&
      (entity.type == EntityType::person || entity.type == EntityType::other)) {
    const bool one = key.find(' ') == std::string_view::npos,
               other_one = entity.key.find(' ') == std::string::npos;
    if (one) return last_word(entity.key) == key && !other_one;
    if (other_one) return last_word(key) == entity.key;
    return last_word(key) == last_word(entity.key) && first_word(key) == first_word(entity.key);
  }
  if (is_acronym_of(key, entity.key) || is_acronym_of(entity.key, key)) return true;
  // "the Post" for a paper whose full name was told before.
  if (entity.type == EntityType::organization && words().organizations.has(key) &&
      last_word(entity.key) == key)
    return true;
  // "the Ford" for "USS Gerald R. Ford", "Acme" for "Acme Holdings".
  if (entity.type == EntityType::vehicle && key.find(' ') == std::string_view::npos)
    return last_word(entity.key) == key;
  const bool shorter = entity.key.size() > key.size() && entity.key.starts_with(key) &&
                       entity.key[key.size()] == ' ';
  return shorter && entity.type == EntityType::organization && type != EntityType::person &&
         type != EntityType::place;
}

// The entity that a name stands for: the last mentioned of those that it fits; a new one where none
// does.
uint32_t link_name(Reading& reading, const Mention& mention, EntityType type) {
  const std::string key = name_key(reading, mention.name);
  int32_t best = kNone;
  for (size_t e = 0; e < reading.entities.size(); ++e) {
    const Entity& entity = reading.entities[e];
    if (!fits(entity, type, key)) continue;
    const bool exact = entity.key == key;
    const bool best_exact = best != kNone && reading.entities[static_cast<size_t>(best)].key == key;
    if (best == kNone || (exact && !best_exact) ||
        (exact == best_exact &&
         entity.mentions.back() > reading.entities[static_cast<size_t>(best)].mentions.back()))
      best = static_cast<int32_t>(e);
  }
  if (best == kNone) {
    reading.entities.push_back(
        {.type = type,
         .name = std::string(span_of(reading.article, mention.name).in(reading.article.text)),
         .key = key});
    return static_cast<uint32_t>(reading.entities.size() - 1);
  }
  Entity& entity = reading.entities[static_cast<size_t>(best)];
  if (entity.type == EntityType::other) entity.type = type;
  if (key.size() > entity.key.size() && !is_acronym_of(entity.key, key)) {
    entity.key = key;
    entity.name = span_of(reading.article, mention.name).in(reading.article.text);
  }
  return static_cast<uint32_t>(best);
}

// "the Venezuelan leader": an article, modifiers and a role or a noun that an entity was told to
// be.
bool is_description(const Reading& reading, uint32_t noun, Range& tokens) {
  if (tag(reading, noun) != Upos::noun && !words().roles.has(form(reading, noun))) return false;
  if (child(reading, noun,
            {Deprel::nmod, Deprel::acl_relcl, Deprel::flat, Deprel::appos, Deprel::nummod}) !=
      kNone)
    return false;
  // Read off the words and not the tree: the article before, and at most three modifiers between.
  constexpr uint32_t kMostTokens = 5;
  const uint32_t sentence = reading.article.sentences[reading.sentence_of[noun]].tokens.begin;
  uint32_t begin = noun;
  while (begin > sentence && noun - begin < kMostTokens - 1) {
    --begin;
    const std::string_view word = form(reading, begin);
    if (word == "the" || word == "this") break;
    const Upos upos = tag(reading, begin);
    if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn) return false;
  }
  const std::string_view first = form(reading, begin);
  if (begin == noun || (first != "the" && first != "this")) return false;
  if (noun + 1 < reading.words.size() && tag(reading, noun + 1) == Upos::noun &&
      relation(reading, noun) == Deprel::compound)
    return false;
  tokens = {begin, noun + 1};
  return true;
}

bool described_by(const Reading& reading, const Entity& entity, uint32_t noun, Range tokens) {
  const std::string_view role = role_class(form(reading, noun));
  const bool has_role =
      std::any_of(entity.roles.begin(), entity.roles.end(), [&](const std::string& r) {
        return r == lemma(reading, noun) || r == form(reading, noun) ||
               (!role.empty() && role_class(r) == role);
      });
  if (!has_role) return false;
  for (uint32_t i = tokens.begin + 1; i < noun; ++i) {
    if (tag(reading, i) == Upos::punct) continue;
    const std::string_view word = form(reading, i);
    if (std::find(entity.modifiers.begin(), entity.modifiers.end(), word) ==
            entity.modifiers.end() &&
        std::find(entity.roles.begin(), entity.roles.end(), word) == entity.roles.end())
      return false;
  }
  return true;
}

// The one entity that a description fits; of several, the one told of in this sentence or the one
// before it, where no other was; else kNone.
int32_t link_description(const Reading& reading, uint32_t noun, Range tokens) {
  std::vector<uint32_t> fitting, near;
  for (uint32_t e = 0; e < reading.entities.size(); ++e) {
    if (!described_by(reading, reading.entities[e], noun, tokens)) continue;
    fitting.push_back(e);
    for (uint32_t m : reading.entities[e].mentions) {
      const uint32_t at = reading.mentions[m].head;
      if (at < noun && reading.sentence_of[noun] - reading.sentence_of[at] <= 1) {
        near.push_back(e);
        break;
      }
    }
  }
  if (fitting.size() == 1) return static_cast<int32_t>(fitting.front());
  return near.size() == 1 ? static_cast<int32_t>(near.front()) : kNone;
}

// "…, the largest carrier in the world,": what stands between commas after a name, where the tree
// lost it.
Range phrase_after_comma(const Reading& reading, const Mention& mention) {
  const Range sentence = reading.article.sentences[reading.sentence_of[mention.head]].tokens;
  const uint32_t comma = mention.tokens.end;
  if (comma + 2 >= sentence.end || form(reading, comma) != ",") return {comma, comma};
  const std::string_view first = form(reading, comma + 1);
  if (first != "the" && first != "a" && first != "an") return {comma, comma};
  constexpr uint32_t kMostTokens = 6;
  for (uint32_t i = comma + 2; i < std::min(comma + 2 + kMostTokens, sentence.end); ++i) {
    const Upos upos = tag(reading, i);
    if (upos == Upos::noun && (i + 1 >= sentence.end || tag(reading, i + 1) != Upos::noun))
      return {comma + 1, i + 1};
    if (upos == Upos::verb || upos == Upos::punct) break;
  }
  return {comma, comma};
}

void link_appositions(Reading& reading) {
  for (const Mention& mention : reading.mentions) {
    Entity& entity = reading.entities[mention.entity];
    learn_role(reading, {mention.tokens.begin, mention.name.begin}, entity);
    learn_role(reading, phrase_after_comma(reading, mention), entity);
    for (uint32_t c : reading.children[mention.head])
      if (relation(reading, c) == Deprel::appos && tag(reading, c) == Upos::noun)
        learn_role(reading, noun_phrase(reading, c), entity);
  }
}

void add_descriptions(Reading& reading) {
  std::vector<Mention> found;
  for (const Sentence& sentence : reading.article.sentences)
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      Range tokens;
      if (reading.mention_of[i] != kNone || !is_description(reading, i, tokens)) continue;
      const bool free = std::all_of(reading.mention_of.begin() + tokens.begin,
                                    reading.mention_of.begin() + tokens.end,
                                    [](int32_t m) { return m == kNone; });
      // A place in the description ("the Springfield mayor") is a mention of its own; the label
      // still stands.
      const int32_t entity = link_description(reading, i, tokens);
      if (entity == kNone) continue;
      found.push_back({.tokens = free ? tokens : Range{i, i + 1},
                       .name = {i, i},
                       .head = i,
                       .entity = static_cast<uint32_t>(entity),
                       .loaded = is_loaded(reading, tokens)});
    }
  reading.mentions.insert(reading.mentions.end(), found.begin(), found.end());
  std::stable_sort(
      reading.mentions.begin(), reading.mentions.end(),
      [](const Mention& a, const Mention& b) { return a.tokens.begin < b.tokens.begin; });
}

void index_mentions(Reading& reading) {
  reading.mention_of.assign(reading.article.tokens.size(), kNone);
  for (Entity& entity : reading.entities) entity.mentions.clear();
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const Mention& mention = reading.mentions[m];
    for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
      reading.mention_of[i] = static_cast<int32_t>(m);
    reading.entities[mention.entity].mentions.push_back(m);
  }
}

}  // namespace

std::string_view role_class(std::string_view lemma) {
  const int32_t entry = words().roles.find(lemma);
  return entry < 0 ? std::string_view() : words().roles.value(entry).get_ref<const std::string&>();
}

std::string name_key(const Reading& reading, Range tokens) {
  std::string key;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (reading.article.tokens[i].kind == TokenKind::punctuation) continue;
    std::string word = unaccented(form(reading, i));
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
    if (word.empty() || (key.empty() && word == "the")) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

void read_names(Reading& reading) {
  for (const Sentence& sentence : reading.article.sentences)
    find_names(reading, sentence.tokens, reading.mentions);
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    Mention& mention = reading.mentions[m];
    EntityType type = type_of(reading, mention.name);
    // "Dr Sand", "President Ilves": a title makes a person of what the model takes for a place.
    if (mention.name.begin > mention.tokens.begin) {
      const std::string_view before = form(reading, mention.name.begin - 1);
      if (is_personal_title(before) ||
          (!role_class(before).empty() && type != EntityType::organization))
        type = EntityType::person;
    }
    mention.entity = link_name(reading, mention, type);
    reading.entities[mention.entity].mentions.push_back(m);
  }
  index_mentions(reading);
  link_appositions(reading);
  add_descriptions(reading);
  index_mentions(reading);
}

int32_t entity_of(const Reading& reading, uint32_t token) {
  if (reading.mention_of[token] != kNone)
    return static_cast<int32_t>(
        reading.mentions[static_cast<size_t>(reading.mention_of[token])].entity);
  const std::string_view word = form(reading, token);
  if (word != "he" && word != "she" && word != "him" && word != "his" && word != "her")
    return kNone;
  // The person last told of in this sentence before the pronoun, else the subject of the sentence
  // before, in the same block; only where that sentence names one person alone.
  const uint32_t sentence = reading.sentence_of[token];
  const auto& sentences = reading.article.sentences;
  for (uint32_t back = 0; back <= 2 && back <= sentence; ++back) {
    const Sentence& at = sentences[sentence - back];
    std::vector<uint32_t> people;
    int32_t subject = kNone;
    for (uint32_t i = at.tokens.begin; i < std::min(at.tokens.end, token); ++i) {
      if (reading.mention_of[i] == kNone) continue;
      const Mention& mention = reading.mentions[static_cast<size_t>(reading.mention_of[i])];
      if (reading.entities[mention.entity].type != EntityType::person || mention.head != i)
        continue;
      if (std::find(people.begin(), people.end(), mention.entity) == people.end())
        people.push_back(mention.entity);
      if (subject == kNone && relation(reading, i) == Deprel::nsubj)
        subject = static_cast<int32_t>(mention.entity);
    }
    if (subject != kNone) return subject;
    if (people.size() == 1) return static_cast<int32_t>(people.front());
    if (people.size() > 1) return kNone;
  }
  return kNone;
}

}  // namespace crosscheck
