#include "report/write.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "facts/kinds.h"
#include "facts/wording.h"
#include "reading/attributions.h"
#include "reading/times.h"
#include "reading/tree.h"
#include "reading/voice.h"
#include "text/offsets.h"

namespace crosscheck {
namespace {

using Json = nlohmann::ordered_json;

// A number as JSON: whole ones without a point.
Json number(double value) {
  if (value == std::floor(value) && std::abs(value) < 9e15) return static_cast<int64_t>(value);
  return value;
}

Json number(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Writer {
 public:
  explicit Writer(const Report& report) : report_(report), story_(report.story) {
    for (const Reading& reading : story_.readings) offsets_.emplace_back(reading.article.text);
    note_events();
  }

  // Lists are written item by item: a tree of the whole report would take many times its bytes.
  std::string run() {
    std::string out = R"({"format":"crosscheck-report","version":1,"engine":)";
    out += written(CROSSCHECK_VERSION);
    const auto put = [&out](std::string_view name, size_t size, auto&& item) {
      out.append(",\"").append(name).append("\":[");
      for (uint32_t i = 0; i < size; ++i) {
        if (i > 0) out += ',';
        out += written(item(i));
      }
      out += ']';
    };
    const auto put_list = [&](std::string_view name, const Json& json) {
      put(name, json.size(), [&](uint32_t i) { return json[i]; });
    };
    put("articles", story_.readings.size(), [&](uint32_t a) { return article(a); });
    put("findings", report_.findings.size(), [&](uint32_t f) { return finding(f); });
    put_list("entities", entities());
    put("origins", report_.origins.origins.size(), [&](uint32_t o) { return origin(o); });
    put("passages", report_.origins.passages.size(),
        [&](uint32_t p) { return passage(report_.origins.passages[p]); });
    put("versions", report_.origins.versions.size(),
        [&](uint32_t v) { return version(report_.origins.versions[v]); });
    put_list("timeline", timeline());
    put("coverage", story_.readings.size(), [&](uint32_t a) { return coverage(a); });
    return out + '}';
  }

 private:
  template <class F>
  static Json list(size_t size, F&& item) {
    Json json = Json::array();
    for (uint32_t i = 0; i < size; ++i) json.push_back(item(i));
    return json;
  }

  Json span(uint32_t article, Span s) const {
    return {offsets_[article].to_utf16(s.begin), offsets_[article].to_utf16(s.end)};
  }
  Json span(uint32_t article, Range tokens) const {
    if (tokens.empty()) return nullptr;
    return span(article, span_of(story_.readings[article].article, tokens));
  }
  const Reading& reading(uint32_t article) const { return story_.readings[article]; }
  const std::string& id(uint32_t article) const { return reading(article).article.id; }
  static std::string entity_id(uint32_t actor) { return "e" + std::to_string(actor + 1); }
  std::string entity_of(uint32_t article, int32_t entity) const {
    return entity_id(story_.actor_of[article][static_cast<size_t>(entity)]);
  }

  Json article(uint32_t a) const {
    const Reading& r = reading(a);
    const Article& article = r.article;
    Json json;
    json["id"] = article.id;
    json["title"] = {
        {"text", article.title.text},
        {"span", article.title.span.empty() ? Json(nullptr) : span(a, article.title.span)}};
    json["source"] = article.source;
    json["byline"] = article.byline;
    json["published"] = {
        {"value", article.published.day ? Json(iso(*article.published.day)) : Json(nullptr)},
        {"basis", name_of(article.published.basis)}};
    if (article.published.from) json["published"]["from"] = iso(*article.published.from);
    if (article.published.to) json["published"]["to"] = iso(*article.published.to);
    json["language"] = article.language;
    json["words"] = article.words;
    json["blocks"] = list(article.blocks.size(), [&](uint32_t b) {
      const Block& block = article.blocks[b];
      Json item{{"span", span(a, block.span)}, {"role", name_of(block.role)}};
      if (!block.why.empty()) item["why"] = block.why;
      return item;
    });
    json["sentences"] = list(article.sentences.size(),
                             [&](uint32_t s) { return span(a, article.sentences[s].span); });
    json["attributions"] =
        list(r.attributions.size(), [&](uint32_t i) { return attribution(a, r.attributions[i]); });
    json["times"] = times(a);
    json["quantities"] = quantities(a);
    return json;
  }

  Json attribution(uint32_t a, const Attribution& said) const {
    Json json{{"source", span(a, said.source)},     {"cue", span(a, said.cue)},
              {"content", span(a, one_span(said))}, {"form", name_of(said.form)},
              {"act", name_of(said.act)},           {"certainty", name_of(said.certainty)}};
    if (said.parts.size() > 1)
      json["parts"] = list(said.parts.size(), [&](uint32_t i) { return span(a, said.parts[i]); });
    if (!said.source.empty()) json["anonymous"] = said.anonymous;
    if (said.entity != kNone) json["entity"] = entity_of(a, said.entity);
    if (said.hearer != kNone) json["hearer"] = entity_of(a, said.hearer);
    return json;
  }

  Json times(uint32_t a) const {
    const Reading& r = reading(a);
    Json json = Json::array();
    const std::vector<LineTime> lines = line_times(r.article);
    auto line = lines.begin();
    const auto add_lines = [&](uint32_t before) {
      for (; line != lines.end() && line->span.begin < before; ++line)
        json.push_back(plain_time(span(a, line->span), line->timex));
    };
    for (uint32_t i = 0; i < r.times.size(); ++i) {
      add_lines(span_of(r.article, r.times[i].tokens).begin);
      json.push_back(time(a, i));
    }
    add_lines(UINT32_MAX);
    return json;
  }

  static Json plain_time(Json place, const Timex& timex) {
    Json json{{"span", std::move(place)}, {"timex", timex.value}, {"type", name_of(timex.type)}};
    if (timex.from) {
      json["from"] = iso_from(*timex.from, timex.clock);
      json["to"] = iso_to(*timex.to, timex.clock);
    }
    if (timex.day && timex.granularity != Granularity::day) json["day"] = iso(*timex.day);
    if (timex.granularity != Granularity::none) json["granularity"] = name_of(timex.granularity);
    if (timex.seconds) json["seconds"] = *timex.seconds;
    if (timex.clock && timex.clock->zone) json["zone"] = *timex.clock->zone;
    if (timex.mod != TimeMod::none) json["mod"] = name_of(timex.mod);
    if (!timex.bound.empty() && timex.bound != "at") json["bound"] = timex.bound;
    return json;
  }

  Json time(uint32_t a, uint32_t i) const {
    const std::vector<Timex>& times = reading(a).times;
    const Timex& timex = times[i];
    Json json = plain_time(span(a, timex.tokens), timex);
    if (const auto event = events_.find({a, timex.tokens.begin}); event != events_.end())
      json["event"] = span(a, Range{event->second, event->second + 1});
    if (!timex.range.empty() && timex.from && times[i + 1].to)
      json["range"] = {{"span", span(a, timex.range)},
                       {"timex", timex.value + "/" + times[i + 1].value},
                       {"from", iso_from(*timex.from, timex.clock)},
                       {"to", iso_to(*times[i + 1].to, times[i + 1].clock)}};
    return json;
  }

  // The events that times date, by article and the first token of the time.
  void note_events() {
    for (const Fact& fact : story_.facts)
      if (std::holds_alternative<Time>(fact.value))
        for (const Timex& timex : times_in(reading(fact.article), fact.tokens))
          events_.emplace(std::pair{fact.article, timex.tokens.begin}, fact.frame.event);
  }

  Json quantities(uint32_t a) const {
    Json json = Json::array();
    for (const Fact& fact : quantities_of(reading(a)))
      json.push_back({{"span", span(a, fact.span)}, {"value", value(fact)}});
    return json;
  }

  Json value(const Fact& fact) const {
    return std::visit([&](const auto& v) { return value_of(fact, v); }, fact.value);
  }

  Json value_of(const Fact&, const Time& time) const {
    return {{"type", "time"},
            {"from", iso_from(time.from, time.clock)},
            {"to", iso_to(time.to, time.clock)},
            {"granularity", name_of(time.granularity)},
            {"timex", time.timex}};
  }

  Json value_of(const Fact&, const Quantity& quantity) const {
    Json json{{"type", "quantity"},
              {"number", number(quantity.number)},
              {"low", number(quantity.low)},
              {"high", number(quantity.high)}};
    if (quantity.low_open) json["lowOpen"] = true;
    if (quantity.high_open) json["highOpen"] = true;
    json["approximate"] = quantity.approximate;
    json["unit"] = quantity.unit;
    json["counted"] = quantity.counted;
    if (quantity.rank) json["rank"] = true;
    if (!quantity.trend.empty()) json["trend"] = quantity.trend;
    if (!quantity.per.empty()) json["per"] = quantity.per;
    if (!quantity.attribute.empty()) json["attribute"] = quantity.attribute;
    if (!quantity.owner.empty()) json["owner"] = quantity.owner;
    if (quantity.part) json["whole"] = number(quantity.whole);
    if (quantity.total) json["total"] = true;
    return json;
  }

  Json value_of(const Fact& fact, const Quote& quote) const {
    Json json{{"type", "quote"},
              {"words", quote.words},
              {"form", quote.quoted ? name_of(quote.form) : "unquoted"}};
    json["speaker"] =
        quote.speaker == kNone ? Json(nullptr) : Json(entity_of(fact.article, quote.speaker));
    json["cue"] = quote.cue;
    if (quote.addressee != kNone) json["addressee"] = entity_of(fact.article, quote.addressee);
    if (!quote.occasion.empty()) json["occasion"] = quote.occasion;
    return json;
  }

  Json value_of(const Fact&, const Claim& claim) const {
    return {
        {"type", "claim"},        {"subject", claim.subject}, {"predicate", claim.predicate},
        {"object", claim.object}, {"negated", claim.negated}, {"conditional", claim.conditional}};
  }

  Json mention(uint32_t f) const {
    const Fact& fact = story_.facts[f];
    const Sentence& sentence = reading(fact.article).article.sentences[fact.sentence];
    Json json{{"article", id(fact.article)},
              {"span", span(fact.article, fact.span)},
              {"sentence", span(fact.article, sentence.span)},
              {"rule", fact.rule}};
    json["paragraph"] = sentence.paragraph;
    json["voice"] = name_of(voice_at(reading(fact.article), fact.tokens.begin));
    json["certainty"] = name_of(certainty_at(reading(fact.article), fact.tokens.begin));
    json["attribution"] = Json::array();
    for (uint32_t i : attributions_over(reading(fact.article), fact.span)) {
      const Attribution& said = reading(fact.article).attributions[i];
      if (said.source.empty()) continue;
      json["attribution"].push_back({{"source", text_of(reading(fact.article), said.source)},
                                     {"kind", name_of(said.kind)},
                                     {"anonymous", said.anonymous},
                                     {"span", span(fact.article, said.source)}});
    }
    return json;
  }

  // A quotation that an article gives to nobody by name has the speaker of the others.
  void supply_speaker(const Finding& finding, Json& positions) const {
    std::string speaker;
    for (const Position& position : finding.positions)
      for (uint32_t f : position.facts)
        if (const Quote* quote = std::get_if<Quote>(&story_.facts[f].value);
            quote && quote->speaker != kNone && speaker.empty())
          speaker = entity_of(story_.facts[f].article, quote->speaker);
    if (speaker.empty()) return;
    for (Json& position : positions)
      if (position["value"].contains("speaker") && position["value"]["speaker"].is_null())
        position["value"]["speaker"] = speaker;
  }

  Json finding(uint32_t f) const {
    const Finding& finding = report_.findings[f];
    Json json{{"id", "f" + std::to_string(f + 1)},
              {"kind", finding.kind},
              {"topic", finding.topic},
              {"verdict", name_of(finding.verdict)},
              {"why", finding.why}};
    json["confidence"] = static_cast<double>(finding.confidence) / 100;
    json["importance"] = static_cast<double>(finding.importance) / 100;
    json["positions"] = list(finding.positions.size(), [&](uint32_t p) {
      const std::vector<uint32_t>& facts = finding.positions[p].facts;
      const Fact& first = story_.facts[facts.front()];
      return Json{{"text", first.span.in(reading(first.article).article.text)},
                  {"value", value(first)},
                  {"mentions", list(facts.size(), [&](uint32_t i) { return mention(facts[i]); })}};
    });
    json["relations"] = list(finding.relations.size(), [&](uint32_t i) {
      const Pair& pair = finding.relations[i];
      Json item{{"between", {pair.a, pair.b}},
                {"relation", name_of(pair.relation.verdict)},
                {"rule", pair.relation.rule},
                {"why", pair.relation.why}};
      const std::vector<Edit>& edits = pair.relation.edits;
      if (!edits.empty())
        item["edits"] = list(edits.size(), [&](uint32_t e) {
          return Json{{"type", edits[e].type}, {"a", edits[e].a}, {"b", edits[e].b}};
        });
      return item;
    });
    supply_speaker(finding, json["positions"]);
    json["origins"] = Json::array();
    for (uint32_t o : report_.origins.of_finding[f])
      json["origins"].push_back("o" + std::to_string(o + 1));
    return json;
  }

  Json entities() const {
    return list(story_.actors.size(), [&](uint32_t a) {
      const Actor& actor = story_.actors[a];
      Json json{{"id", entity_id(a)}, {"type", name_of(actor.type)}, {"name", actor.name}};
      json["labels"] = labels(actor);
      return json;
    });
  }

  // The wordings of an actor, by first mention, each voice apart.
  Json labels(const Actor& actor) const {
    Json json = Json::array();
    for (const Actor::Part& part : actor.parts)
      for (uint32_t m : reading(part.article).entities[part.entity].mentions) {
        const Mention& mention = reading(part.article).mentions[m];
        const std::string text = text_of(reading(part.article), mention.label);
        const std::string_view voice = name_of(voice_at(reading(part.article), mention.head));
        const Json place{{"article", id(part.article)},
                         {"span", span(part.article, mention.label)}};
        const auto known = std::find_if(json.begin(), json.end(), [&](const Json& label) {
          return label["text"] == text && label["voice"] == voice;
        });
        if (known != json.end())
          (*known)["mentions"].push_back(place);
        else
          json.push_back({{"text", text},
                          {"voice", voice},
                          {"loaded", mention.loaded},
                          {"mentions", Json::array({place})}});
      }
    return json;
  }

  Json origin(uint32_t o) const {
    constexpr std::array<std::string_view, 4> kBy = {"attribution", "byline", "copied-text",
                                                     "shared-quote"};
    const Origin& origin = report_.origins.origins[o];
    Json json{
        {"id", "o" + std::to_string(o + 1)}, {"name", origin.name}, {"kind", name_of(origin.kind)}};
    json["articles"] =
        list(origin.articles.size(), [&](uint32_t i) { return id(origin.articles[i]); });
    json["findings"] = list(origin.findings.size(), [&](uint32_t i) {
      return "f" + std::to_string(origin.findings[i] + 1);
    });
    json["evidence"] = Json::array();
    for (const Evidence& e : origin.evidence)
      if (!e.span.empty())
        json["evidence"].push_back({{"article", id(e.article)},
                                    {"span", span(e.article, e.span)},
                                    {"by", kBy[static_cast<size_t>(e.by)]}});
    return json;
  }

  Json passage(const Passage& p) const {
    return {{"between", {id(p.a), id(p.b)}},
            {"spans", {span(p.a, p.in_a), span(p.b, p.in_b)}},
            {"kind", "copied"}};
  }

  Json version(const Version& v) const {
    const auto findings = [](const std::vector<uint32_t>& indices) {
      return list(indices.size(), [&](uint32_t i) { return "f" + std::to_string(indices[i] + 1); });
    };
    return {{"articles", {id(v.a), id(v.b)}},
            {"shared", static_cast<double>(v.shared) / 100},
            {"later", v.later ? Json(id(*v.later)) : Json(nullptr)},
            {"changed", findings(v.changed)},
            {"only", {findings(v.only_a), findings(v.only_b)}}};
  }

  // What is dated, in the order of its first day.
  Json timeline() const {
    std::vector<std::pair<const Time*, uint32_t>> dated;
    for (uint32_t f = 0; f < report_.findings.size(); ++f)
      if (const Time* time = std::get_if<Time>(
              &story_.facts[report_.findings[f].positions.front().facts.front()].value))
        dated.emplace_back(time, f);
    std::stable_sort(dated.begin(), dated.end(),
                     [](const auto& a, const auto& b) { return a.first->from < b.first->from; });
    return list(dated.size(), [&](uint32_t i) {
      return Json{{"from", iso(dated[i].first->from)},
                  {"to", iso(dated[i].first->to)},
                  {"finding", "f" + std::to_string(dated[i].second + 1)}};
    });
  }

  Json coverage(uint32_t a) const {
    const Article& article = reading(a).article;
    Json unread = Json::array();
    if (article.language != "en" && article.language != "und")
      for (const Sentence& sentence : article.sentences)
        unread.push_back(
            {{"span", span(a, sentence.span)}, {"why", "not in a supported language"}});
    return {{"article", article.id},
            {"sentences", article.sentences.size()},
            {"read", article.sentences.size() - unread.size()},
            {"unread", unread}};
  }

  const Report& report_;
  const Story& story_;
  std::vector<Offsets> offsets_;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> events_;
};

}  // namespace

std::string write_report(const Report& report) { return Writer(report).run(); }

std::string write_error(const RequestError& error) {
  return written({{"error", {{"code", error.code}, {"message", error.message}, {"at", error.at}}}});
}

}  // namespace crosscheck
