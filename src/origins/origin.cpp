#include "origins/origin.h"

#include <algorithm>
#include <map>

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

// Whether a name is the letters that another begins with: "GBC" of "GBC News", and not the town of
// "Ostrel Herald".
bool opens(std::string_view name, std::string_view longer) {
  return name.size() > 1 && longer.size() > name.size() && longer.starts_with(name) &&
         longer[name.size()] == ' ' &&
         std::all_of(name.begin(), name.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
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
    if (const auto known = by_key_.find(key); known != by_key_.end()) return known->second;
    // An outlet is told by the letters of its name: "told GBC". That is what readers call it.
    for (uint32_t o = 0; kind == SourceKind::outlet && o < own_.size(); ++o)
      if (opens(name, result_.origins[own_[o]].name)) {
        result_.origins[own_[o]].name = name;
        by_key_.erase(keys_[own_[o]]);
        keep_key(own_[o], key);
        return own_[o];
      }
    const auto added = static_cast<uint32_t>(result_.origins.size());
    result_.origins.push_back({.name = name, .kind = kind});
    keys_.emplace_back();
    keep_key(added, key);
    return added;
  }

  void keep_key(uint32_t o, const std::string& key) {
    keys_[o] = key;
    by_key_.emplace(key, o);
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

  // Whether a name is that of an outlet of the story, or its first letters.
  bool is_of_story(const std::string& name) const {
    const std::string key = without_the(name);
    return std::any_of(own_.begin(), own_.end(), [&](uint32_t o) {
      return key == keys_[o] || opens(name, result_.origins[o].name);
    });
  }

  std::string outlet_at(const Reading& reading, Range tokens, int32_t entity) const {
    if (tokens.empty()) return {};
    if (entity != kNone) {
      const Entity& named = reading.entities[static_cast<size_t>(entity)];
      if (named.type != EntityType::person && is_of_story(named.name)) return named.name;
    }
    std::string known = outlet_name(reading, tokens);
    if (!known.empty() || entity == kNone) return known;
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
      if (said.hearer == kNone) continue;
      const Entity& hearer = reading.entities[static_cast<size_t>(said.hearer)];
      const Range words = reading.mentions[hearer.mentions.front()].tokens;
      if (const std::string name = outlet_at(reading, words, said.hearer); !name.empty())
        cite(origin(name, SourceKind::outlet), a, span_of(reading.article, words),
             EvidenceKind::attribution);
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
  std::vector<std::string> keys_;  // of the origins: their names without case, accents, "the"
  std::map<std::string, uint32_t> by_key_;
  Origins result_;
};

}  // namespace

Origins trace(const Story& story, const std::vector<Finding>& findings) {
  return Tracer(story, findings).run();
}

}  // namespace crosscheck
