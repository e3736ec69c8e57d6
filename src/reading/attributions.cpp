#include "reading/attributions.h"

#include <algorithm>
#include <optional>

#include "language/wordlist.h"
#include "reading/names.h"
#include "reading/tree.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

struct Words {
  WordList verbs, weak, according, citing, hedges, unnamed, documents, officials, agencies, outlets,
      outlet_words;
};

const Words& words() {
  static const Words words = [] {
    const Json& f = resource_json("en/attribution.jsonc");
    return Words{WordList(f["verbs"]),     WordList(f["weak"]),        WordList(f["according"]),
                 WordList(f["citing"]),    WordList(f["hedges"]),      WordList(f["unnamed"]),
                 WordList(f["documents"]), WordList(f["officials"]),   WordList(f["agencies"]),
                 WordList(f["outlets"]),   WordList(f["outlet_words"])};
  }();
  return words;
}

Certainty certainty_of(std::string_view word) {
  if (word == "denied") return Certainty::denied;
  if (word == "disputed") return Certainty::disputed;
  if (word == "alleged") return Certainty::alleged;
  if (word == "confirmed") return Certainty::confirmed;
  return Certainty::reported;
}

bool is_report_verb(const Reading& reading, uint32_t token) {
  const Upos upos = tag(reading, token);
  return (upos == Upos::verb || upos == Upos::aux) && words().verbs.has(lemma(reading, token));
}

bool is_weak(const Reading& reading, uint32_t token) {
  return words().weak.has(lemma(reading, token));
}

const std::string& verb_certainty(const Reading& reading, uint32_t verb) {
  return words()
      .verbs.value(words().verbs.find(lemma(reading, verb)))
      .get_ref<const std::string&>();
}

// The source's phrase: with its "of …" and "familiar with …", without relative clauses.
Range source_phrase(const Reading& reading, uint32_t noun) {
  if (reading.mention_of[noun] != kNone) {
    const Mention& mention = reading.mentions[static_cast<size_t>(reading.mention_of[noun])];
    const Range phrase = noun_phrase(reading, noun);
    return phrase.contains(mention.tokens) && phrase.size() <= 12 ? phrase : mention.tokens;
  }
  const Range phrase = noun_phrase(reading, noun);
  constexpr uint32_t kMostTokens = 14;
  return phrase.size() <= kMostTokens ? phrase : Range{noun, noun + 1};
}

SourceKind kind_of(const Reading& reading, Range source, int32_t entity, bool& anonymous) {
  anonymous = false;
  SourceKind kind = SourceKind::other;
  if (!outlet_name(reading, source).empty())
    return is_agency(outlet_name(reading, source)) ? SourceKind::agency : SourceKind::outlet;
  if (entity != kNone && reading.entities[static_cast<size_t>(entity)].type == EntityType::person)
    return SourceKind::person;
  if (entity != kNone && is_outlet_name(reading.entities[static_cast<size_t>(entity)].key))
    return SourceKind::outlet;
  for (uint32_t i = source.begin; i < source.end; ++i) {
    const std::string_view f = form(reading, i);
    if (words().unnamed.has(f)) {
      anonymous = entity == kNone;
      kind = SourceKind::unnamed;
    } else if (words().documents.has(f) && kind == SourceKind::other) {
      kind = SourceKind::document;
    } else if (words().officials.has(f) && kind == SourceKind::other) {
      kind = SourceKind::official;
    }
  }
  return kind;
}

// A noun phrase that the tree took for a clause: "The harbour master, Ann Lee, said …".
bool is_lost_subject(const Reading& reading, uint32_t noun, uint32_t verb) {
  return noun < verb && is_noun(tag(reading, noun)) && relation(reading, noun) == Deprel::ccomp &&
         child(reading, noun, {Deprel::cop, Deprel::nsubj, Deprel::nsubj_pass}) == kNone;
}

// The subject of a verb of saying, also where it follows ("said Ann Lee") and the tree lost it.
int32_t found_speaker(const Reading& reading, uint32_t verb, Range sentence) {
  int32_t subject = subject_of(reading, verb);
  if (subject != kNone && reading.quotation_of[static_cast<size_t>(subject)] != kNone &&
      reading.quotation_of[static_cast<size_t>(subject)] != reading.quotation_of[verb])
    subject = kNone;
  if (subject != kNone) return subject;
  for (uint32_t c : reading.children[verb])
    if (is_lost_subject(reading, c, verb) && reading.quotation_of[c] == kNone)
      return static_cast<int32_t>(c);
  // "…, Ann Lee, said": the name in apposition, where the tree hung the noun before it elsewhere.
  if (verb >= sentence.begin + 2 && form(reading, verb - 1) == "," &&
      reading.mention_of[verb - 2] != kNone && reading.quotation_of[verb - 2] == kNone)
    return static_cast<int32_t>(
        reading.mentions[static_cast<size_t>(reading.mention_of[verb - 2])].head);
  for (uint32_t i : {verb + 1, verb + 2})
    if (i < sentence.end && reading.mention_of[i] != kNone && reading.quotation_of[i] == kNone &&
        tag(reading, i - 1) != Upos::adp)
      return static_cast<int32_t>(
          reading.mentions[static_cast<size_t>(reading.mention_of[i])].head);
  if (verb > sentence.begin && is_noun(tag(reading, verb - 1)) &&
      reading.quotation_of[verb - 1] == kNone)
    return static_cast<int32_t>(verb - 1);
  return kNone;
}

// The speaker by name, where what was found stands in apposition to it: "Ann Lee, the harbour
// master, said".
int32_t speaker_of(const Reading& reading, uint32_t verb, Range sentence) {
  int32_t found = found_speaker(reading, verb, sentence);
  // A subject has no preposition: in "two people familiar with the plan said" it is the noun
  // before.
  if (found != kNone)
    if (const int32_t preposition = child(reading, static_cast<uint32_t>(found), {Deprel::case_});
        preposition != kNone && preposition < found)
      for (uint32_t i = static_cast<uint32_t>(preposition); i-- > sentence.begin;) {
        if (is_noun(tag(reading, i))) found = static_cast<int32_t>(i);
        if (tag(reading, i) != Upos::adj && tag(reading, i) != Upos::adv) break;
      }
  if (found == kNone || relation(reading, static_cast<uint32_t>(found)) != Deprel::appos)
    return found;
  const int32_t named = head(reading, static_cast<uint32_t>(found));
  return reading.quotation_of[static_cast<size_t>(named)] == kNone ? named : found;
}

// "The water was clean, officials said.": the comma before a subject and a verb of saying that end
// the sentence; 0 where there is none.
uint32_t comma_before_cue(const Reading& reading, uint32_t verb, Range sentence) {
  constexpr uint32_t kMostAfter = 5, kMostBefore = 10;
  if (is_weak(reading, verb) || sentence.end - verb > kMostAfter) return 0;
  for (uint32_t i = verb; i > sentence.begin + 2 && verb - i <= kMostBefore; --i)
    if (form(reading, i - 1) == ",") return i < verb && is_noun(tag(reading, verb - 1)) ? i - 1 : 0;
  return 0;
}

// The entity of a source's noun, or of the name in apposition to it: "the mayor, Tom Ferris,".
int32_t source_entity(const Reading& reading, uint32_t noun) {
  const int32_t own = entity_of(reading, noun);
  const int32_t name = own == kNone ? child(reading, noun, {Deprel::appos}) : kNone;
  return name == kNone ? own : entity_of(reading, static_cast<uint32_t>(name));
}

// Whom the source told: the object of "told", the oblique of "said to".
int32_t hearer_of(const Reading& reading, uint32_t verb) {
  const int32_t object = child(reading, verb, {Deprel::iobj, Deprel::obj});
  if (object != kNone && lemma(reading, verb) == "tell")
    return entity_of(reading, static_cast<uint32_t>(object));
  return kNone;
}

// A source with what follows it up to its verb, where that only modifies it: "two people [familiar
// with the plan] said".
Range with_modifiers(const Reading& reading, Range source, Range cue) {
  if (cue.empty() || source.end >= cue.begin) return source;
  const Upos first = tag(reading, source.end), last = tag(reading, cue.begin - 1);
  if ((first != Upos::adj && first != Upos::adp) || !is_noun(last)) return source;
  for (uint32_t i = source.end; i < cue.begin; ++i)
    if (tag(reading, i) == Upos::verb || tag(reading, i) == Upos::punct ||
        tag(reading, i) == Upos::aux)
      return source;
  return {source.begin, cue.begin};
}

Attribution make(const Reading& reading, int32_t source, Range cue, Span content, Form form,
                 Certainty certainty) {
  Attribution result{.cue = cue, .content = content, .form = form, .certainty = certainty};
  if (source != kNone) {
    const auto noun = static_cast<uint32_t>(source);
    result.source = with_modifiers(reading, source_phrase(reading, noun), cue);
    result.entity = source_entity(reading, noun);
    result.kind = kind_of(reading, result.source, result.entity, result.anonymous);
  }
  return result;
}

const Sentence& sentence_at(const Reading& reading, uint32_t token) {
  return reading.article.sentences[reading.sentence_of[token]];
}

// The verb of saying that introduces a quotation: the nearest one outside it, in the sentences that
// it begins or ends in, not across another quotation.
std::optional<uint32_t> cue_of(const Reading& reading, const Quotation& quotation) {
  const uint32_t first = quotation.tokens.begin, last = quotation.tokens.end - 1;
  const Range after{quotation.tokens.end, sentence_at(reading, last).tokens.end};
  const Range before{sentence_at(reading, first).tokens.begin, first};
  constexpr uint32_t kFarthest = 25;
  std::optional<uint32_t> best;
  uint32_t best_distance = kFarthest;
  const auto consider = [&](uint32_t token, uint32_t distance) {
    if (reading.quotation_of[token] != kNone || !is_report_verb(reading, token) ||
        distance >= best_distance)
      return;
    if (relation(reading, token) == Deprel::amod || relation(reading, token) == Deprel::compound)
      return;
    best = token;
    best_distance = distance;
  };
  for (uint32_t i = after.begin; i < after.end; ++i) consider(i, i - after.begin);
  // A cue before is as good as one after that stands a few tokens farther.
  for (uint32_t i = before.begin; i < before.end; ++i) consider(i, before.end - i);
  if (best) return best;
  // "He added:" may stand as the end of the sentence before, of the same block.
  const uint32_t sentence = reading.sentence_of[first];
  if (before.size() <= 1 && sentence > 0) {
    const Sentence& previous = reading.article.sentences[sentence - 1];
    if (previous.block == reading.article.sentences[sentence].block &&
        form(reading, previous.tokens.end - 1) == ":")
      for (uint32_t i = previous.tokens.begin; i < previous.tokens.end; ++i)
        if (is_report_verb(reading, i) && reading.quotation_of[i] == kNone) best = i;
  }
  return best;
}

bool is_whole_sentence(const Reading& reading, const Quotation& quotation) {
  return is_content(tag(reading, quotation.tokens.begin)) ? true : quotation.tokens.size() > 3;
}

// A few words that are used rather than spoken: 'so-called', no verb of saying near, four tokens or
// fewer.
bool is_scare(const Reading& reading, const Quotation& quotation, bool has_cue) {
  return !has_cue && quotation.tokens.size() <= 4 && !is_whole_sentence(reading, quotation)
             ? true
             : !has_cue && quotation.tokens.size() <= 3;
}

void read_spoken(Reading& reading) {
  int32_t last_source =
      kNone;  // the speaker of the quotation before, for one that goes on without a cue
  uint32_t last_block = 0;
  for (size_t q = 0; q < reading.quotations.size(); ++q) {
    Quotation& quotation = reading.quotations[q];
    const Sentence& sentence = sentence_at(reading, quotation.tokens.begin);
    const auto cue = cue_of(reading, quotation);
    quotation.scare = is_scare(reading, quotation, cue.has_value());
    const bool starts = quotation.tokens.begin <= sentence.tokens.begin + 1;
    const Form form = starts || (quotation.tokens.size() > 6 &&
                                 tag(reading, quotation.tokens.begin) == Upos::pron)
                          ? Form::direct
                          : Form::mixed;
    if (!cue) {
      if (quotation.scare || !starts || sentence.block > last_block + 1 || last_source == kNone)
        continue;
      Attribution goes_on =
          make(reading, last_source, {}, quotation.words, Form::direct, Certainty::reported);
      goes_on.quotation = static_cast<int32_t>(q);
      reading.attributions.push_back(goes_on);
      last_block = sentence.block;
      continue;
    }
    const int32_t source = speaker_of(reading, *cue, sentence_at(reading, *cue).tokens);
    Attribution said = make(reading, source, {*cue, *cue + 1}, quotation.words, form,
                            certainty_of(verb_certainty(reading, *cue)));
    said.quotation = static_cast<int32_t>(q);
    said.hearer = hearer_of(reading, *cue);
    reading.attributions.push_back(said);
    last_source = source;
    last_block = sentence.block;
  }
}

// The clause that a verb of saying governs, or, for "…, officials said", the clause that it
// interrupts.
std::optional<Range> content_of(const Reading& reading, uint32_t verb, Range sentence) {
  int32_t clause = kNone;
  for (uint32_t c : reading.children[verb])
    if (clause == kNone && relation(reading, c) == Deprel::ccomp &&
        !is_lost_subject(reading, c, verb))
      clause = static_cast<int32_t>(c);
  // "Told reporters that …": the tree may hang the clause from whom it was told to.
  if (const int32_t hearer = child(reading, verb, {Deprel::iobj, Deprel::obj});
      clause == kNone && hearer != kNone && lemma(reading, verb) == "tell") {
    const int32_t told =
        child(reading, static_cast<uint32_t>(hearer), {Deprel::acl, Deprel::acl_relcl});
    if (told != kNone && child(reading, static_cast<uint32_t>(told), {Deprel::mark}) != kNone)
      clause = told;
  }
  if (clause != kNone) {
    Range range = subtree(reading, static_cast<uint32_t>(clause));
    if (range.contains(verb))
      range = verb < static_cast<uint32_t>(clause) ? Range{verb + 1, range.end}
                                                   : Range{range.begin, verb};
    return range;
  }
  const int32_t told = child(reading, verb, {Deprel::xcomp, Deprel::parataxis});
  if (told != kNone && !is_weak(reading, verb)) {
    const Range range = subtree(reading, static_cast<uint32_t>(told));
    if (!range.contains(verb)) return range;
  }
  // "The water was clean, officials said.": the tree may take it for coordination.
  const Deprel up = relation(reading, verb);
  const bool closes =
      up == Deprel::conj && verb + 2 >= sentence.end && child(reading, verb, {Deprel::cc}) == kNone;
  if ((up == Deprel::parataxis || closes) && head(reading, verb) != kNone) {
    const Range own = subtree(reading, verb);
    if (own.begin > sentence.begin + 1) return Range{sentence.begin, own.begin};
    if (own.end + 1 < sentence.end) return Range{own.end, sentence.end};
  }
  if (const uint32_t comma = comma_before_cue(reading, verb, sentence); comma > sentence.begin + 1)
    return Range{sentence.begin, comma};
  return std::nullopt;
}

Range without_marks(const Reading& reading, Range range) {
  const auto skip = [&](uint32_t i) {
    return tag(reading, i) == Upos::punct || relation(reading, i) == Deprel::mark;
  };
  while (range.size() > 1 && skip(range.begin)) ++range.begin;
  while (range.size() > 1 && tag(reading, range.end - 1) == Upos::punct) --range.end;
  return range;
}

void read_indirect(Reading& reading, const Sentence& sentence) {
  for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (!is_report_verb(reading, i)) continue;
    auto content = content_of(reading, i, sentence.tokens);
    if (!content) continue;
    *content = without_marks(reading, *content);
    const Span span = span_of(reading.article, *content);
    const bool spoken = std::any_of(reading.attributions.begin(), reading.attributions.end(),
                                    [&](const Attribution& a) {
                                      return a.quotation != kNone && span.overlaps(a.content) &&
                                             a.content.size() * 10 > span.size() * 8;
                                    });
    if (spoken) continue;
    const int32_t source = speaker_of(reading, i, sentence.tokens);
    Attribution said = make(reading, source, {i, i + 1}, span, Form::indirect,
                            certainty_of(verb_certainty(reading, i)));
    if (is_negated(reading, i)) said.certainty = Certainty::denied;
    said.hearer = hearer_of(reading, i);
    reading.attributions.push_back(said);
  }
}

// "According to the ministry, …" and "…, citing two officials": the content is the rest of the
// sentence.
void read_according(Reading& reading, const Sentence& sentence) {
  const auto forms = forms_of(reading.article, sentence);
  for (uint32_t i = 0; i < forms.size(); ++i) {
    WordList::Hit hit = words().according.longest(forms, i);
    if (!hit) hit = words().citing.longest(forms, i);
    if (!hit || i + hit.length >= forms.size()) continue;
    const uint32_t cue = sentence.tokens.begin + i, after = cue + hit.length;
    // The head of the source: the first noun after the cue whose phrase begins there.
    uint32_t noun = after;
    for (uint32_t n = after; n < std::min(after + 8, sentence.tokens.end); ++n) {
      if (!is_noun(tag(reading, n))) continue;
      noun = n;
      if (n + 1 >= sentence.tokens.end || !is_noun(tag(reading, n + 1))) break;
    }
    if (!is_noun(tag(reading, noun))) continue;
    Range source = source_phrase(reading, noun);
    if (source.begin < after) source.begin = after;
    const Range before{sentence.tokens.begin, cue}, behind{source.end, sentence.tokens.end};
    const Range content = without_marks(
        reading, before.size() >= behind.size() && before.size() > 1 ? before : behind);
    if (content.empty() || content.end <= content.begin) continue;
    Attribution said = make(reading, static_cast<int32_t>(noun), {cue, after},
                            span_of(reading.article, content), Form::indirect, Certainty::reported);
    said.source = source;
    said.kind = kind_of(reading, source, said.entity, said.anonymous);
    reading.attributions.push_back(said);
  }
}

}  // namespace

void read_attributions(Reading& reading) {
  read_spoken(reading);
  for (const Sentence& sentence : reading.article.sentences) {
    read_indirect(reading, sentence);
    read_according(reading, sentence);
  }
  std::stable_sort(
      reading.attributions.begin(), reading.attributions.end(),
      [](const Attribution& a, const Attribution& b) { return a.content.begin < b.content.begin; });
}

Voice voice_at(const Reading& reading, uint32_t token) {
  const Span span = reading.article.tokens[token].span;
  Voice voice = Voice::own;
  for (const Attribution& a : reading.attributions) {
    if (a.content.begin > span.begin) break;
    if (!a.content.contains(span)) continue;
    if (a.quotation != kNone) return Voice::quoted;
    voice = Voice::attributed;
  }
  return voice;
}

std::vector<uint32_t> attributions_over(const Reading& reading, Span span) {
  std::vector<uint32_t> found;
  for (uint32_t a = 0; a < reading.attributions.size(); ++a) {
    if (reading.attributions[a].content.begin > span.begin) break;
    if (reading.attributions[a].content.contains(span)) found.push_back(a);
  }
  std::stable_sort(found.begin(), found.end(), [&](uint32_t a, uint32_t b) {
    return reading.attributions[a].content.size() < reading.attributions[b].content.size();
  });
  return found;
}

Certainty certainty_at(const Reading& reading, uint32_t token) {
  const auto over = attributions_over(reading, reading.article.tokens[token].span);
  Certainty certainty =
      over.empty() ? Certainty::stated : reading.attributions[over.front()].certainty;
  const Range sentence = sentence_at(reading, token).tokens;
  constexpr uint32_t kNear = 8;
  for (uint32_t i = std::max(sentence.begin, token > kNear ? token - kNear : 0);
       i < std::min(sentence.end, token + kNear); ++i) {
    const int32_t hedge = words().hedges.find(form(reading, i));
    if (hedge >= 0)
      certainty = std::min(certainty,
                           certainty_of(words().hedges.value(hedge).get_ref<const std::string&>()));
  }
  return certainty;
}

std::string outlet_name(const Reading& reading, Range name) {
  std::vector<std::string_view> forms;
  for (uint32_t i = name.begin; i < name.end; ++i) forms.push_back(form(reading, i));
  for (uint32_t i = 0; i < forms.size(); ++i) {
    if (const auto hit = words().agencies.longest(forms, i))
      return words().agencies.value(hit.entry).get<std::string>();
    if (const auto hit = words().outlets.longest(forms, i))
      return words().outlets.value(hit.entry).get<std::string>();
  }
  return {};
}

bool is_outlet_name(std::string_view key) {
  return key.find(' ') != std::string_view::npos &&
         words().outlet_words.has(key.substr(key.rfind(' ') + 1));
}

bool is_agency(std::string_view outlet) {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list;
    for (const auto& [phrase, name] : resource_json("en/attribution.jsonc")["agencies"].items())
      list.push_back(name.get<std::string>());
    return list;
  }();
  return std::find(names.begin(), names.end(), outlet) != names.end();
}

}  // namespace crosscheck
