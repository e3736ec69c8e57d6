// What all parts of the report are written with: spans, ids, members that may be missing, values.
// Inside report/ only.
#pragma once
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reading/tree.h"
#include "report/json_text.h"
#include "report/report.h"
#include "text/offsets.h"

namespace crosscheck {

// A report on its way to a sink.
struct Output {
  Output(const Report& report, const JsonSink& sink);

  const Report& report;
  std::vector<Offsets> offsets;  // of each article
  // The events that times date, by article and the first token of the time.
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> events;
  JsonText json;
};

// The writers of its parts derive from this.
class Fields {
 public:
  explicit Fields(Output& out)
      : report_(out.report),
        story_(out.report.story),
        offsets_(out.offsets),
        events_(out.events),
        json_(out.json) {}

 protected:
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
  void findings(std::string_view key, const std::vector<uint32_t>& indices) {
    list(key, indices.size(), [&](uint32_t i) { json_.value(finding_id(indices[i])); });
  }

  // `speaker`: of a quotation that its article gives to nobody by name; may be empty.
  void value(const Fact& fact, const std::string& speaker = {});

  const Report& report_;
  const Story& story_;
  const std::vector<Offsets>& offsets_;
  const std::map<std::pair<uint32_t, uint32_t>, uint32_t>& events_;
  JsonText& json_;

 private:
  void write(const Time& time);
  void write(const Fact& fact, const Quantity& quantity);
  void write(const Fact& fact, const Quote& quote, const std::string& speaker);
  void write(const Fact& fact, const Claim& claim);
};

// Parts by their place in the report's lists.
void write_article(Output& out, uint32_t article);
void write_coverage(Output& out, uint32_t article);
void write_finding(Output& out, uint32_t finding);
void write_timeline(Output& out);
void write_entity(Output& out, uint32_t actor);
void write_origin(Output& out, uint32_t origin);
void write_passage(Output& out, uint32_t passage);
void write_version(Output& out, uint32_t version);

}  // namespace crosscheck
