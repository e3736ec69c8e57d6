// Reports as the wire gives them, for tests of what a whole comparison says.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/wire.h"
#include "text/offsets.h"

namespace crosscheck::test {

using Json = nlohmann::ordered_json;

inline Json compare(const Json& request) { return Json::parse(compare_json(request.dump())); }

// A request of articles that appeared on one day, with the ids "a", "b", …
inline Json request_of(const std::vector<std::string>& texts,
                       const std::string& published = "2025-06-11") {
  Json articles = Json::array();
  for (const std::string& text : texts)
    articles.push_back({{"id", std::string(1, static_cast<char>('a' + articles.size()))},
                        {"text", text},
                        {"published", published}});
  return {{"articles", articles}};
}

// The passage of a span of the wire: UTF-16 code units. Nothing for no span.
inline std::string cut(const std::string& text, const Json& span) {
  if (!span.is_array()) return {};
  const Offsets offsets(text);
  const uint32_t begin = offsets.to_byte(span[0].get<uint32_t>());
  return text.substr(begin, offsets.to_byte(span[1].get<uint32_t>()) - begin);
}

inline std::map<std::string, std::string> texts_of(const Json& request) {
  std::map<std::string, std::string> texts;
  for (const Json& article : request["articles"]) texts[article["id"]] = article["text"];
  return texts;
}

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The request of a folder of examples/stories.
inline Json story_request(const std::filesystem::path& folder) {
  const Json story = Json::parse(file_text(folder / "story.json"));
  Json articles = Json::array();
  for (const Json& item : story["articles"]) {
    Json article{{"id", item["id"]}, {"text", file_text(folder / item["file"].get<std::string>())}};
    for (const char* name : {"source", "published"})
      if (item.contains(name)) article[name] = item[name];
    articles.push_back(std::move(article));
  }
  return {{"articles", std::move(articles)}};
}

// Folders of examples/stories, by name.
inline std::vector<std::filesystem::path> story_folders() {
  std::vector<std::filesystem::path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::filesystem::path(CROSSCHECK_ROOT) / "examples" / "stories"))
    if (std::filesystem::exists(entry.path() / "story.json")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

}  // namespace crosscheck::test
