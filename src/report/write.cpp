#include "report/write.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "facts/kinds.h"
#include "facts/wording.h"
#include "reading/attributions.h"
#include "reading/times.h"
#include "reading/tree.h"
#include "reading/voice.h"
#include "text/offsets.h"

namespace crosscheck {
namespace {

class Writer {
 public:
  Writer(const Report& report, const JsonSink& sink)
      : report_(report), story_(report.story), json_(sink) {
    for (const Reading& reading : story_.readings) offsets_.emplace_back(reading.article.text);
    note_events();
  }

  void run() {
    json_.object([&] {
      json_.member("format", "crosscheck-report");
      json_.member("version", 1);
      json_.member("engine", CROSSCHECK_VERSION);
      list("articles", story_.readings.size(), [&](uint32_t a) { article(a); });
      list("findings", report_.findings.size(), [&](uint32_t f) { finding(f); });
      list("entities", story_.actors.size(), [&](uint32_t a) { entity(a); });
      list("origins", report_.origins.origins.size(), [&](uint32_t o) { origin(o); });
      list("passages", report_.origins.passages.size(),
           [&](uint32_t p) { passage(report_.origins.passages[p]); });
      list("versions", report_.origins.versions.size(),
           [&](uint32_t v) { version(report_.origins.versions[v]); });
      timeline();
      list("coverage", story_.readings.size(), [&](uint32_t a) { coverage(a); });
    });
    json_.end();
  }

 private:
  template <class F>
  void list(std::string_view key, size_t size, F&& item) {
    json_.member(key, [&] { json_.list(size, item); });
  }
  template <class F>
  void object(std::string_view key, F&& members) {
    json_.member(key, [&] { json_.object(members); });
  }

  void span(uint32_t article, Span s) {
    json_.array([&] {
      json_.value(offsets_[article].to_utf16(s.begin));
      json_.value(offsets_[article].to_utf16(s.end));
    });
  }
  void span(std::string_view key, uint32_t article, Span s) {
    json_.member(key, [&] { span(article, s); });
  }
  // null where there are no tokens.
  void span(std::string_view key, uint32_t article, Range tokens) {
    if (tokens.empty())
      json_.member(key, nullptr);
    else
      span(key, article, span_of(reading(article).article, tokens));
  }
  // Whole numbers without a point.
  void number(std::string_view key, double value) {
    if (value == std::floor(value) && std::abs(value) < 9e15)
      json_.member(key, static_cast<int64_t>(value));
    else
      json_.member(key, value);
  }
  void number(std::string_view key, const std::optional<double>& value) {
    if (value)
      number(key, *value);
    else
      json_.member(key, nullptr);
  }
  void if_any(std::string_view key, std::string_view text) {
    if (!text.empty()) json_.member(key, text);
  }
  void if_true(std::string_view key, bool value) {
    if (value) json_.member(key, true);
  }

  const Reading& reading(uint32_t article) const { return story_.readings[article]; }
  const std::string& id(uint32_t article) const { return reading(article).article.id; }
  static std::string entity_id(uint32_t actor) { return "e" + std::to_string(actor + 1); }
  static std::string finding_id(uint32_t finding) { return "f" + std::to_string(finding + 1); }
  static std::string origin_id(uint32_t origin) { return "o" + std::to_string(origin + 1); }
  std::string entity_of(uint32_t article, int32_t entity) const {
    return entity_id(story_.actor_of[article][static_cast<size_t>(entity)]);
  }

  void article(uint32_t a) {
    const Reading& r = reading(a);
    const Article& article = r.article;
    json_.object([&] {
      json_.member("id", article.id);
      object("title", [&] {
        json_.member("text", article.title.text);
        if (article.title.span.empty())
          json_.member("span", nullptr);
        else
          span("span", a, article.title.span);
      });
      json_.member("source", article.source);
      json_.member("byline", article.byline);
      object("published", [&] { published(article.published); });
      json_.member("language", article.language);
      json_.member("words", article.words);
      list("blocks", article.blocks.size(), [&](uint32_t b) { block(a, article.blocks[b]); });
      list("sentences", article.sentences.size(),
           [&](uint32_t s) { span(a, article.sentences[s].span); });
      list("attributions", r.attributions.size(),
           [&](uint32_t i) { attribution(a, r.attributions[i]); });
      json_.member("times", [&] { times(a); });
      json_.member("quantities", [&] { quantities(a); });
    });
  }

  void published(const Published& published) {
    if (published.day)
      json_.member("value", iso(*published.day));
    else
      json_.member("value", nullptr);
    json_.member("basis", name_of(published.basis));
    if (published.from) json_.member("from", iso(*published.from));
    if (published.to) json_.member("to", iso(*published.to));
  }

  void block(uint32_t a, const Block& block) {
    json_.object([&] {
      span("span", a, block.span);
      json_.member("role", name_of(block.role));
      if_any("why", block.why);
    });
  }

  void attribution(uint32_t a, const Attribution& said) {
    json_.object([&] {
      span("source", a, said.source);
      span("cue", a, said.cue);
      span("content", a, one_span(said));
      json_.member("form", name_of(said.form));
      json_.member("act", name_of(said.act));
      json_.member("certainty", name_of(said.certainty));
      if (said.parts.size() > 1)
        list("parts", said.parts.size(), [&](uint32_t i) { span(a, said.parts[i]); });
      if (!said.source.empty()) json_.member("anonymous", said.anonymous);
      if (said.entity != kNone) json_.member("entity", entity_of(a, said.entity));
      if (said.hearer != kNone) json_.member("hearer", entity_of(a, said.hearer));
    });
  }

  void times(uint32_t a) {
    const Reading& r = reading(a);
    const std::vector<LineTime> lines = line_times(r.article);
    auto line = lines.begin();
    const auto add_lines = [&](uint32_t before) {
      for (; line != lines.end() && line->span.begin < before; ++line)
        json_.object([&] { timex(a, line->span, line->timex); });
    };
    json_.array([&] {
      for (uint32_t i = 0; i < r.times.size(); ++i) {
        add_lines(span_of(r.article, r.times[i].tokens).begin);
        time(a, i);
      }
      add_lines(UINT32_MAX);
    });
  }

  void timex(uint32_t a, Span place, const Timex& timex) {
    span("span", a, place);
    json_.member("timex", timex.value);
    json_.member("type", name_of(timex.type));
    if (timex.from) {
      json_.member("from", iso_from(*timex.from, timex.clock));
      json_.member("to", iso_to(*timex.to, timex.clock));
    }
    if (timex.day && timex.granularity != Granularity::day) json_.member("day", iso(*timex.day));
    if (timex.granularity != Granularity::none)
      json_.member("granularity", name_of(timex.granularity));
    if (timex.seconds) json_.member("seconds", *timex.seconds);
    if (timex.clock && timex.clock->zone) json_.member("zone", *timex.clock->zone);
    if (timex.mod != TimeMod::none) json_.member("mod", name_of(timex.mod));
    if (timex.bound != "at") if_any("bound", timex.bound);
  }

  void time(uint32_t a, uint32_t i) {
    const std::vector<Timex>& times = reading(a).times;
    const Timex& first = times[i];
    json_.object([&] {
      timex(a, span_of(reading(a).article, first.tokens), first);
      if (const auto event = events_.find({a, first.tokens.begin}); event != events_.end())
        span("event", a, Range{event->second, event->second + 1});
      if (first.range.empty() || !first.from || !times[i + 1].to) return;
      const Timex& last = times[i + 1];
      object("range", [&] {
        span("span", a, first.range);
        json_.member("timex", first.value + "/" + last.value);
        json_.member("from", iso_from(*first.from, first.clock));
        json_.member("to", iso_to(*last.to, last.clock));
      });
    });
  }

  // The events that times date, by article and the first token of the time.
  void note_events() {
    for (const Fact& fact : story_.facts)
      if (std::holds_alternative<Time>(fact.value))
        for (const Timex& timex : times_in(reading(fact.article), fact.tokens))
          events_.emplace(std::pair{fact.article, timex.tokens.begin}, fact.frame.event);
  }

  void quantities(uint32_t a) {
    const std::vector<Fact> facts = quantities_of(reading(a));
    json_.list(facts.size(), [&](uint32_t i) {
      json_.object([&] {
        span("span", a, facts[i].span);
        value(facts[i]);
      });
    });
  }

  // `speaker`: of a quotation that its article gives to nobody by name; may be empty.
  void value(const Fact& fact, const std::string& speaker = {}) {
    object("value", [&] {
      json_.member("type", kind_of(fact.value));
      if (const Quote* quote = std::get_if<Quote>(&fact.value))
        write(fact, *quote, speaker);
      else if (const Time* time = std::get_if<Time>(&fact.value))
        write(*time);
      else if (const Quantity* quantity = std::get_if<Quantity>(&fact.value))
        write(*quantity);
      else
        write(std::get<Claim>(fact.value));
    });
  }

  void write(const Time& time) {
    json_.member("from", iso_from(time.from, time.clock));
    json_.member("to", iso_to(time.to, time.clock));
    json_.member("granularity", name_of(time.granularity));
    json_.member("timex", time.timex);
  }

  void write(const Quantity& quantity) {
    number("number", quantity.number);
    number("low", quantity.low);
    number("high", quantity.high);
    if_true("lowOpen", quantity.low_open);
    if_true("highOpen", quantity.high_open);
    json_.member("approximate", quantity.approximate);
    json_.member("unit", quantity.unit);
    json_.member("counted", quantity.counted);
    if_true("rank", quantity.rank);
    if_any("trend", quantity.trend);
    if_any("per", quantity.per);
    if_any("attribute", quantity.attribute);
    if_any("owner", quantity.owner);
    if (quantity.part) number("whole", quantity.whole);
    if_true("total", quantity.total);
  }

  void write(const Fact& fact, const Quote& quote, const std::string& speaker) {
    json_.member("words", quote.words);
    json_.member("form", quote.quoted ? name_of(quote.form) : "unquoted");
    if (quote.speaker != kNone)
      json_.member("speaker", entity_of(fact.article, quote.speaker));
    else if (!speaker.empty())
      json_.member("speaker", speaker);
    else
      json_.member("speaker", nullptr);
    json_.member("cue", quote.cue);
    if (quote.addressee != kNone)
      json_.member("addressee", entity_of(fact.article, quote.addressee));
    if_any("occasion", quote.occasion);
  }

  void write(const Claim& claim) {
    json_.member("subject", claim.subject);
    json_.member("predicate", claim.predicate);
    json_.member("object", claim.object);
    json_.member("negated", claim.negated);
    json_.member("conditional", claim.conditional);
  }

  void mention(uint32_t f) {
    const Fact& fact = story_.facts[f];
    const Reading& r = reading(fact.article);
    const Sentence& sentence = r.article.sentences[fact.sentence];
    json_.object([&] {
      json_.member("article", id(fact.article));
      span("span", fact.article, fact.span);
      span("sentence", fact.article, sentence.span);
      json_.member("rule", fact.rule);
      json_.member("paragraph", sentence.paragraph);
      json_.member("voice", name_of(voice_at(r, fact.tokens.begin)));
      json_.member("certainty", name_of(certainty_at(r, fact.tokens.begin)));
      json_.member("attribution", [&] {
        json_.array([&] {
          for (uint32_t i : attributions_over(r, fact.span))
            source(fact.article, r.attributions[i]);
        });
      });
    });
  }

  void source(uint32_t a, const Attribution& said) {
    if (said.source.empty()) return;
    json_.object([&] {
      json_.member("source", text_of(reading(a), said.source));
      json_.member("kind", name_of(said.kind));
      json_.member("anonymous", said.anonymous);
      span("span", a, said.source);
    });
  }

  // The first speaker of a quotation that any article gives by name.
  std::string speaker_of(const Finding& finding) const {
    for (const Position& position : finding.positions)
      for (uint32_t f : position.facts)
        if (const Quote* quote = std::get_if<Quote>(&story_.facts[f].value);
            quote && quote->speaker != kNone)
          return entity_of(story_.facts[f].article, quote->speaker);
    return {};
  }

  void finding(uint32_t f) {
    const Finding& finding = report_.findings[f];
    const std::string speaker = speaker_of(finding);
    json_.object([&] {
      json_.member("id", finding_id(f));
      json_.member("kind", finding.kind);
      json_.member("topic", finding.topic);
      json_.member("verdict", name_of(finding.verdict));
      json_.member("why", finding.why);
      json_.member("confidence", static_cast<double>(finding.confidence) / 100);
      json_.member("importance", static_cast<double>(finding.importance) / 100);
      list("positions", finding.positions.size(),
           [&](uint32_t p) { position(finding.positions[p].facts, speaker); });
      list("relations", finding.relations.size(),
           [&](uint32_t i) { relation(finding.relations[i]); });
      const std::vector<uint32_t>& origins = report_.origins.of_finding[f];
      list("origins", origins.size(), [&](uint32_t i) { json_.value(origin_id(origins[i])); });
    });
  }

  void position(const std::vector<uint32_t>& facts, const std::string& speaker) {
    const Fact& first = story_.facts[facts.front()];
    json_.object([&] {
      json_.member("text", first.span.in(reading(first.article).article.text));
      value(first, speaker);
      list("mentions", facts.size(), [&](uint32_t i) { mention(facts[i]); });
    });
  }

  void relation(const Pair& pair) {
    json_.object([&] {
      json_.member("between", [&] {
        json_.array([&] {
          json_.value(pair.a);
          json_.value(pair.b);
        });
      });
      json_.member("relation", name_of(pair.relation.verdict));
      json_.member("rule", pair.relation.rule);
      json_.member("why", pair.relation.why);
      const std::vector<Edit>& edits = pair.relation.edits;
      if (edits.empty()) return;
      list("edits", edits.size(), [&](uint32_t e) {
        json_.object([&] {
          json_.member("type", edits[e].type);
          json_.member("a", edits[e].a);
          json_.member("b", edits[e].b);
        });
      });
    });
  }

  void entity(uint32_t a) {
    const Actor& actor = story_.actors[a];
    json_.object([&] {
      json_.member("id", entity_id(a));
      json_.member("type", name_of(actor.type));
      json_.member("name", actor.name);
      const std::vector<Label> labels = labels_of(actor);
      list("labels", labels.size(), [&](uint32_t i) { label(labels[i]); });
    });
  }

  // A wording of an actor in one voice, and where it stands.
  struct Label {
    std::string text;
    std::string_view voice;
    bool loaded = false;
    std::vector<std::pair<uint32_t, Range>> mentions;  // article, tokens
  };

  // By first mention.
  std::vector<Label> labels_of(const Actor& actor) const {
    std::vector<Label> labels;
    for (const Actor::Part& part : actor.parts)
      for (uint32_t m : reading(part.article).entities[part.entity].mentions) {
        const Mention& mention = reading(part.article).mentions[m];
        const std::string text = text_of(reading(part.article), mention.label);
        const std::string_view voice = name_of(voice_at(reading(part.article), mention.head));
        auto known = std::find_if(labels.begin(), labels.end(), [&](const Label& label) {
          return label.text == text && label.voice == voice;
        });
        if (known == labels.end()) known = labels.insert(known, {text, voice, mention.loaded, {}});
        known->mentions.emplace_back(part.article, mention.label);
      }
    return labels;
  }

  void label(const Label& label) {
    json_.object([&] {
      json_.member("text", label.text);
      json_.member("voice", label.voice);
      json_.member("loaded", label.loaded);
      list("mentions", label.mentions.size(), [&](uint32_t i) {
        const auto& [a, tokens] = label.mentions[i];
        json_.object([&, a = a, tokens = tokens] {
          json_.member("article", id(a));
          span("span", a, tokens);
        });
      });
    });
  }

  void origin(uint32_t o) {
    const Origin& origin = report_.origins.origins[o];
    json_.object([&] {
      json_.member("id", origin_id(o));
      json_.member("name", origin.name);
      json_.member("kind", name_of(origin.kind));
      list("articles", origin.articles.size(),
           [&](uint32_t i) { json_.value(id(origin.articles[i])); });
      findings("findings", origin.findings);
      json_.member("evidence", [&] {
        json_.array([&] {
          for (const Evidence& e : origin.evidence) evidence(e);
        });
      });
    });
  }

  void evidence(const Evidence& e) {
    constexpr std::array<std::string_view, 4> kBy = {"attribution", "byline", "copied-text",
                                                     "shared-quote"};
    if (e.span.empty()) return;
    json_.object([&] {
      json_.member("article", id(e.article));
      span("span", e.article, e.span);
      json_.member("by", kBy[static_cast<size_t>(e.by)]);
    });
  }

  void findings(std::string_view key, const std::vector<uint32_t>& indices) {
    list(key, indices.size(), [&](uint32_t i) { json_.value(finding_id(indices[i])); });
  }

  void articles(std::string_view key, uint32_t a, uint32_t b) {
    list(key, 2, [&](uint32_t i) { json_.value(id(i == 0 ? a : b)); });
  }

  void passage(const Passage& p) {
    json_.object([&] {
      articles("between", p.a, p.b);
      list("spans", 2, [&](uint32_t i) { i == 0 ? span(p.a, p.in_a) : span(p.b, p.in_b); });
      json_.member("kind", "copied");
    });
  }

  void version(const Version& v) {
    json_.object([&] {
      articles("articles", v.a, v.b);
      json_.member("shared", static_cast<double>(v.shared) / 100);
      if (v.later)
        json_.member("later", id(*v.later));
      else
        json_.member("later", nullptr);
      findings("changed", v.changed);
      list("only", 2, [&](uint32_t i) {
        const std::vector<uint32_t>& only = i == 0 ? v.only_a : v.only_b;
        json_.list(only.size(), [&](uint32_t k) { json_.value(finding_id(only[k])); });
      });
    });
  }

  // What is dated, in the order of its first day.
  void timeline() {
    std::vector<std::pair<const Time*, uint32_t>> dated;
    for (uint32_t f = 0; f < report_.findings.size(); ++f)
      if (const Time* time = std::get_if<Time>(
              &story_.facts[report_.findings[f].positions.front().facts.front()].value))
        dated.emplace_back(time, f);
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first->from < b.first->from; });
    list("timeline", dated.size(), [&](uint32_t i) {
      json_.object([&] {
        json_.member("from", iso(dated[i].first->from));
        json_.member("to", iso(dated[i].first->to));
        json_.member("finding", finding_id(dated[i].second));
      });
    });
  }

  void coverage(uint32_t a) {
    const Article& article = reading(a).article;
    const bool is_read = article.language == "en" || article.language == "und";
    const size_t sentences = article.sentences.size(), unread = is_read ? 0 : sentences;
    json_.object([&] {
      json_.member("article", article.id);
      json_.member("sentences", sentences);
      json_.member("read", sentences - unread);
      list("unread", unread, [&](uint32_t i) {
        json_.object([&] {
          span("span", a, article.sentences[i].span);
          json_.member("why", "not in a supported language");
        });
      });
    });
  }

  const Report& report_;
  const Story& story_;
  std::vector<Offsets> offsets_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> events_;
  JsonText json_;
};

}  // namespace

void write_report(const Report& report, const JsonSink& sink) { Writer(report, sink).run(); }

void write_error(const RequestError& error, const JsonSink& sink) {
  JsonText json(sink);
  json.object([&] {
    json.member("error", [&] {
      json.object([&] {
        json.member("code", error.code);
        json.member("message", error.message);
        json.member("at", error.at);
      });
    });
  });
  json.end();
}

}  // namespace crosscheck
