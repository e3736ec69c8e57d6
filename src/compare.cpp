#include "crosscheck.h"
#include "findings/finding.h"
#include "findings/story.h"
#include "origins/origin.h"
#include "report/report.h"

namespace crosscheck {

Report compare(Request request) {
  // 1–3: articles, readings and facts, and the actors that they share.
  const std::vector<Decision> decisions = request.decisions;
  Story story = read_story(std::move(request));
  // 4: what is about the same thing, and how it relates.
  std::vector<Finding> findings = find(story, decisions);
  // 5: whose reporting it rests on.
  Origins origins = trace(story, findings);
  return {std::move(story), std::move(findings), std::move(origins)};
}

}  // namespace crosscheck
