#include "facts/quantity.h"

#include <doctest/doctest.h>

#include "reports.h"

namespace crosscheck {
namespace {

Reading reading_of(const test::Json& text, const std::string& published) {
  ArticleInput input;
  input.id = "a";
  input.text = text.get<std::string>();
  input.published = published;
  return read(read_article(input, {}));
}

// The figure that stands between "[" and "]", or the first.
std::optional<Fact> figure_in(const Reading& reading, size_t at) {
  for (Fact& fact : quantities_of(reading))
    if (fact.span.begin <= at && at < fact.span.end) return std::move(fact);
  return std::nullopt;
}

struct Side {
  Reading reading;
  std::optional<Fact> fact;
};

Side side(const test::Json& text, const std::string& published) {
  std::string plain = text.get<std::string>();
  const size_t open = plain.find('[');
  plain.erase(open, 1);
  plain.erase(plain.find(']'), 1);
  Side made{reading_of(plain, published), {}};
  made.fact = figure_in(made.reading, open);
  return made;
}

}  // namespace

// Rows of quantity-relations.jsonc: [rule, sentence, sentence], and the days on which they appeared
// where that matters. "not a rule" is "!rule"; "apart" are figures that cannot be of one thing.
TEST_CASE("the relations of quantity-relations.jsonc") {
  const test::Json rows =
      test::Json::parse(test::file_text(std::filesystem::path(CROSSCHECK_ROOT) / "tests" / "facts" /
                                        "quantity-relations.jsonc"),
                        nullptr, true, true);
  for (const test::Json& row : rows["cases"]) {
    CAPTURE(row.dump());
    const std::string rule = row[0].get<std::string>();
    const std::string day_a = row.size() > 3 ? row[3].get<std::string>() : "2025-06-11";
    const std::string day_b = row.size() > 3 ? row[4].get<std::string>() : "2025-06-11";
    const Side a = side(row[1], day_a), b = side(row[2], day_b);
    REQUIRE(a.fact);
    REQUIRE(b.fact);
    const Quantity &x = std::get<Quantity>(a.fact->value), &y = std::get<Quantity>(b.fact->value);
    CHECK(comparable(x, y) == comparable(y, x));
    if (rule == "apart") {
      CHECK_FALSE(comparable(x, y));
      continue;
    }
    const Told of_a{*a.fact, a.reading}, of_b{*b.fact, b.reading};
    const Relation there = relate(x, y, of_a, of_b), back = relate(y, x, of_b, of_a);
    CHECK(there.verdict == back.verdict);
    CHECK(there.rule == back.rule);
    CHECK_FALSE(there.why.empty());
    if (rule.starts_with('!')) {
      CHECK(std::string(there.rule) != rule.substr(1));
      continue;
    }
    CHECK(comparable(x, y));
    CHECK(std::string(there.rule) == rule);
  }
}

TEST_CASE("intervals are in the first unit of their kind") {
  const Quantity miles{.number = 2, .low = 2, .high = 2, .unit = "mile"};
  CHECK(interval_of(miles).low == doctest::Approx(3218.688));
  const Quantity warm{.number = 50, .low = 50, .high = 50, .unit = "degree fahrenheit"};
  CHECK(interval_of(warm).high == doctest::Approx(10));
  const Quantity about{.number = 100, .low = 100, .high = 100, .approximate = true};
  CHECK(interval_of(about).low == doctest::Approx(90));
  CHECK(interval_of(about).high == doctest::Approx(110));
}

}  // namespace crosscheck
