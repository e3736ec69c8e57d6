// Stage 5: who has it from whom.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "findings/story.h"
#include "origins/versions.h"

namespace crosscheck {

enum class EvidenceKind : uint8_t { attribution, byline, copied_text, shared_quote };

struct Evidence {
  uint32_t article = 0;
  Span span;
  EvidenceKind by = EvidenceKind::attribution;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// Somebody whose reporting facts rest on: an agency, an outlet, an official body, a person, a
// document.
struct Origin {
  std::string name;
  SourceKind kind = SourceKind::other;
  std::vector<uint32_t> articles;  // ascending
  std::vector<uint32_t> findings;  // ascending
  std::vector<Evidence> evidence;
};

// A run of words that two articles share: copied, by one from the other or by both from a third.
struct Passage {
  uint32_t a = 0, b = 0;  // articles, a < b
  Span in_a, in_b;
  friend bool operator==(const Passage&, const Passage&) = default;
};

struct Origins {
  std::vector<Origin> origins;  // by first evidence
  std::vector<Passage> passages;
  std::vector<Version> versions;
  std::vector<std::vector<uint32_t>> of_finding;  // origins of each finding, ascending
};

Origins trace(const Story& story, const std::vector<Finding>& findings);

// Runs of at least twelve equal words in two articles, longest first where they overlap. Quotations
// count: a shared quotation is evidence too.
std::vector<Passage> shared_passages(const Story& story);

}  // namespace crosscheck
