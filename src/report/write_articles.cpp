// Articles as they were read.
#include "facts/kinds.h"
#include "facts/quantity.h"
#include "reading/attributions.h"
#include "reading/times.h"
#include "reading/tree.h"
#include "report/fields.h"

namespace crosscheck {
namespace {

class ArticleWriter : public Fields {
 public:
  using Fields::Fields;

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

  void quantities(uint32_t a) {
    Facts facts = quantities_of(reading(a));
    for (Fact& fact : facts) fact.article = a;
    json_.list(facts.size(), [&](uint32_t i) {
      json_.object([&] {
        span("span", a, facts[i].span);
        value(facts[i]);
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
};

}  // namespace

void write_article(Output& out, uint32_t article) { ArticleWriter(out).article(article); }

void write_coverage(Output& out, uint32_t article) { ArticleWriter(out).coverage(article); }

}  // namespace crosscheck
