#include "findings/link_model.h"

#include <map>
#include <string>
#include <vector>

#include "language/wordlist.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, kRivalries> kRivalryNames = {"base", "lesser", "greater",
                                                                    "agreeing"};

LinkModel model_of(const Json& row) {
  const auto weight = [&](std::string_view name) { return row.value(std::string(name), 0); };
  LinkModel m{.bias = weight("bias")};
  for (size_t f = 0; f < kFeatures; ++f) m.of[f] = weight(name_of(static_cast<Feature>(f)));
  for (size_t r = 0; r < kRivalries; ++r) m.rivalry[r] = weight(kRivalryNames[r]);
  m.threshold = static_cast<uint32_t>(weight("threshold"));
  m.tension = static_cast<uint32_t>(weight("tension"));
  return m;
}

LinkModels models_of(const Json& kind) {
  std::vector<std::string_view> names;
  for (size_t f = 0; f < kFeatures; ++f) names.push_back(name_of(static_cast<Feature>(f)));
  names.insert(names.end(), kRivalryNames.begin(), kRivalryNames.end());
  return {model_of(kind["base"]), model_of(kind["conflict"]), forest_from(kind["link"], names),
          kind["link"]["threshold"].get<uint32_t>()};
}

}  // namespace

const LinkModels& link_models(std::string_view kind) {
  static const auto all = [] {
    std::map<std::string, LinkModels, std::less<>> map;
    for (const auto& [name, row] : resource_json("en/alignment.jsonc").items())
      map.emplace(name, models_of(row));
    return map;
  }();
  return all.find(kind)->second;
}

int32_t sum_of(const LinkModel& model, const Features& features, const Rivalries& rivalries) {
  int64_t sum = model.bias;
  for (size_t f = 0; f < kFeatures; ++f) sum += model.of[f] * features[f] / 1000;
  for (size_t r = 0; r < kRivalries; ++r) sum += int64_t{model.rivalry[r]} * rivalries[r] / 1000;
  return static_cast<int32_t>(sum);
}

uint32_t logistic(int64_t x) {
  constexpr uint32_t kAt[] = {500, 731, 881, 953, 982, 993, 998, 999, 1000};
  const int64_t size = x < 0 ? -x : x;
  if (size >= 8000) return x < 0 ? 0 : 1000;
  const auto whole = static_cast<size_t>(size / 1000);
  const uint32_t value =
      kAt[whole] + static_cast<uint32_t>((kAt[whole + 1] - kAt[whole]) * (size % 1000) / 1000);
  return x < 0 ? 1000 - value : value;
}

}  // namespace crosscheck
