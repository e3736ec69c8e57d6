#include <doctest/doctest.h>

#include <array>
#include <set>
#include <sstream>

#include "facts/kinds.h"
#include "reports.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kKinds = {"quantity", "time", "quote", "claim"};
constexpr size_t kFewestPositives = 3, kFewestTraps = 5;

test::Json json_of(const fs::path& path) {
  return test::Json::parse(test::file_text(path), nullptr, true, true);
}

test::Json table_of(std::string_view kind) {
  return json_of(fs::path(CROSSCHECK_ROOT) / "tests" / "facts" /
                 (std::string(kind) + "-relations.jsonc"))["cases"];
}

std::vector<std::string> words_of_rule(const std::string& rules) {
  std::istringstream in(rules);
  return {std::istream_iterator<std::string>(in), {}};
}

struct Side {
  Reading reading;
  std::optional<Fact> fact;
};

// The fact of the kind with the fewest words around what stands between "[" and "]". Quotations
// have brackets of their own: there it is the first.
Side side(std::string_view kind, std::string text, const std::string& published) {
  size_t open = 0, close = std::string::npos;
  if (kind != "quote") {
    open = text.find('[');
    REQUIRE(open != std::string::npos);
    text.erase(open, 1);
    close = text.find(']');
    text.erase(close, 1);
  }
  ArticleInput input;
  input.id = "a";
  input.text = text;
  input.published = published;
  Side made{read(read_article(input, {})), {}};
  for (Fact& fact : facts_of(made.reading, 0, {std::string(kind)})) {
    if (kind == "quote" ? made.fact.has_value() : fact.span.begin >= close || open >= fact.span.end)
      continue;
    if (!made.fact || fact.tokens.size() < made.fact->tokens.size()) made.fact = std::move(fact);
  }
  return made;
}

void check_row(std::string_view kind, const test::Json& row) {
  CAPTURE(row.dump());
  const std::string day_a = row.size() > 3 ? row[3].get<std::string>() : "2025-06-11";
  const std::string day_b = row.size() > 3 ? row[4].get<std::string>() : "2025-06-11";
  const Side a = side(kind, row[1], day_a), b = side(kind, row[2], day_b);
  REQUIRE(a.fact);
  REQUIRE(b.fact);
  const Told of_a{*a.fact, a.reading}, of_b{*b.fact, b.reading};
  bool fit = true;
  if (kind == "quantity") {
    const Quantity &x = std::get<Quantity>(a.fact->value), &y = std::get<Quantity>(b.fact->value);
    fit = comparable(x, y);
    CHECK(comparable(y, x) == fit);
  }
  const Relation there = relate(of_a, of_b), back = relate(of_b, of_a);
  CHECK(there.verdict == back.verdict);
  CHECK(there.rule == back.rule);
  CHECK_FALSE(there.why.empty());
  for (const std::string& rule : words_of_rule(row[0])) {
    if (rule == "apart")
      CHECK_FALSE(fit);
    else if (rule.starts_with('!'))
      CHECK(std::string(there.rule) != rule.substr(1));
    else
      CHECK(std::string(there.rule) == rule);
  }
}

// Names like "quantity.rounded" in the sources of relations. What an extraction is called stands
// beside ".rule", and is none.
std::set<std::string> relation_rules() {
  std::set<std::string> rules;
  for (const auto& file : fs::directory_iterator(fs::path(CROSSCHECK_ROOT) / "src" / "facts")) {
    std::istringstream lines(test::file_text(file.path()));
    for (std::string line; std::getline(lines, line);) {
      if (line.find(".rule") != std::string::npos) continue;
      for (std::string_view kind : kKinds) {
        const std::string start = "\"" + std::string(kind) + ".";
        for (size_t at = line.find(start); at != std::string::npos; at = line.find(start, at + 1))
          rules.insert(line.substr(at + 1, line.find('"', at + 1) - at - 1));
      }
    }
  }
  return rules;
}

struct Count {
  size_t positives = 0, traps = 0;
};

std::map<std::string, Count> counted_cases() {
  std::map<std::string, Count> counts;
  for (std::string_view kind : kKinds)
    for (const test::Json& row : table_of(kind))
      for (const std::string& rule : words_of_rule(row[0]))
        rule.starts_with('!') ? ++counts[rule.substr(1)].traps : ++counts[rule].positives;
  for (const auto& file : fs::directory_iterator(fs::path(CROSSCHECK_ROOT) / "tests" / "specs")) {
    const test::Json specs = json_of(file.path());
    for (const test::Json& spec : specs["cases"]) {
      const test::Json expect = spec.value("expect", test::Json::object());
      for (const test::Json& relation : expect.value("relations", test::Json::array()))
        ++counts[relation.value("rule", "")].positives;
      for (const test::Json& relation :
           expect.value("not", test::Json::object()).value("relations", test::Json::array()))
        ++counts[relation.value("rule", "")].traps;
    }
  }
  return counts;
}

}  // namespace

// Rows of <kind>-relations.jsonc: [rules, sentence, sentence], and the days on which they appeared
// where that matters. "!rule": any but that; "apart" are figures that cannot be of one thing.
TEST_CASE("the relations of the tables beside this file") {
  for (std::string_view kind : kKinds)
    for (const test::Json& row : table_of(kind)) check_row(kind, row);
}

TEST_CASE("every relation has three positive cases and five traps") {
  std::map<std::string, Count> counts = counted_cases();
  const std::set<std::string> rules = relation_rules();
  CHECK(rules.size() > 40);
  for (const std::string& rule : rules) {
    CAPTURE(rule);
    CHECK(counts[rule].positives >= kFewestPositives);
    CHECK(counts[rule].traps >= kFewestTraps);
  }
}

}  // namespace crosscheck
