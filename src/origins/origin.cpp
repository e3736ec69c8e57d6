#include "origins/origin.h"

#include <algorithm>

#include "reading/names.h"
#include "reading/sources.h"
#include "reading/tree.h"
#include "reading/voice.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

std::string without_the(std::string_view name) {
  std::string key = unaccented(fold(name));
  return key.starts_with("the ") ? key.substr(4) : key;
}

void add_once(std::vector<uint32_t>& list, uint32_t value) {
  const auto at = std::lower_bound(list.begin(), list.end(), value);
  if (at == list.end() || *at != value) list.insert(at, value);
}

class Tracer {
 public:
  Tracer(const Story& story, const std::vector<Finding>& findings)
      : story_(story), findings_(findings) {}

  Origins run() {
    result_.of_finding.resize(findings_.size());
    for (uint32_t a = 0; a < story_.readings.size(); ++a) own_origin(a);
    for (uint32_t a = 0; a < story_.readings.size(); ++a) cited_outlets(a);
    for (uint32_t f = 0; f < findings_.size(); ++f)
      for (const Position& p : findings_[f].positions)
        for (uint32_t fact : p.facts) trace_fact(f, story_.facts[fact]);
    result_.passages = shared_passages(story_);
    result_.versions = versions_of(story_, findings_);
    return std::move(result_);
  }

 private:
  uint32_t origin(const std::string& name, SourceKind kind) {
    const std::string key = without_the(name);
    for (uint32_t o = 0; o < result_.origins.size(); ++o)
      if (without_the(result_.origins[o].name) == key) return o;
    result_.origins.push_back({.name = name, .kind = kind});
    return static_cast<uint32_t>(result_.origins.size() - 1);
  }

  void cite(uint32_t o, uint32_t article, Span span, EvidenceKind by) {
    Origin& cited = result_.origins[o];
    add_once(cited.articles, article);
    const Evidence evidence{article, span, by};
    if (std::find(cited.evidence.begin(), cited.evidence.end(), evidence) == cited.evidence.end())
      cited.evidence.push_back(evidence);
  }

  // What the outlet tells itself rests on it, or on the agency that its byline names.
  void own_origin(uint32_t a) {
    const Article& article = story_.readings[a].article;
    const std::string name = article.source.empty() ? article.id : article.source;
    own_.push_back(origin(name, is_agency(name) ? SourceKind::agency : SourceKind::outlet));
    cite(own_.back(), a, {}, EvidenceKind::byline);
  }

  std::string outlet_at(const Reading& reading, Range tokens, int32_t entity) const {
    if (tokens.empty()) return {};
    const std::string known = outlet_name(reading, tokens);
    if (!known.empty()) return known;
    if (entity == kNone) return {};
    const Entity& named = reading.entities[static_cast<size_t>(entity)];
    return is_outlet_name(named.key) ? named.name : std::string();
  }

  // Every agency or outlet that an attribution names, as source or as the one that was told; and
  // names of outlets that stand before "report" or after "published by".
  void cited_outlets(uint32_t a) {
    const Reading& reading = story_.readings[a];
    for (const Attribution& said : reading.attributions) {
      if (const std::string name = outlet_at(reading, said.source, said.entity); !name.empty())
        cite(origin(name, is_agency(name) ? SourceKind::agency : SourceKind::outlet), a,
             span_of(reading.article, said.source), EvidenceKind::attribution);
      if (said.hearer != kNone &&
          is_outlet_name(reading.entities[static_cast<size_t>(said.hearer)].key)) {
        const Entity& hearer = reading.entities[static_cast<size_t>(said.hearer)];
        cite(origin(hearer.name, SourceKind::outlet), a,
             span_of(reading.article, reading.mentions[hearer.mentions.front()].tokens),
             EvidenceKind::attribution);
      }
    }
    for (const Mention& mention : reading.mentions) {
      if (mention.name.empty()) continue;
      const std::string name =
          outlet_at(reading, mention.name, static_cast<int32_t>(mention.entity));
      if (name.empty()) continue;
      cite(origin(name, is_agency(name) ? SourceKind::agency : SourceKind::outlet), a,
           span_of(reading.article, mention.name), EvidenceKind::attribution);
    }
  }

  // The origin of a fact: the outlet that its innermost attributions name, else the source itself,
  // else the article's outlet.
  void trace_fact(uint32_t f, const Fact& fact) {
    const Reading& reading = story_.readings[fact.article];
    uint32_t found = own_[fact.article];
    for (uint32_t index : attributions_over(reading, fact.span)) {
      const Attribution& said = reading.attributions[index];
      std::string name = outlet_at(reading, said.source, said.entity);
      SourceKind kind = is_agency(name) ? SourceKind::agency : SourceKind::outlet;
      if (name.empty() && said.entity != kNone) {
        name = story_.actors[story_.actor_of[fact.article][static_cast<size_t>(said.entity)]].name;
        kind = said.kind;
      }
      if (name.empty()) continue;
      found = origin(name, kind);
      cite(found, fact.article, span_of(reading.article, said.source), EvidenceKind::attribution);
      break;
    }
    add_once(result_.of_finding[f], found);
    add_once(result_.origins[found].findings, f);
  }

  const Story& story_;
  const std::vector<Finding>& findings_;
  std::vector<uint32_t> own_;
  Origins result_;
};

}  // namespace

Origins trace(const Story& story, const std::vector<Finding>& findings) {
  return Tracer(story, findings).run();
}

}  // namespace crosscheck
