// The report: what a comparison found, in bytes; report/write.cpp puts it on the wire.
#pragma once
#include <vector>

#include "findings/finding.h"
#include "findings/story.h"
#include "origins/origin.h"

namespace crosscheck {

struct Report {
  Story story;                    // articles with their readings and facts
  std::vector<Finding> findings;  // most important first
  Origins origins;
};

}  // namespace crosscheck
