#include "facts/quantity_words.h"

#include <algorithm>
#include <array>

#include "reading/tree.h"

namespace crosscheck {
namespace {

struct UnitTable {
  Vocabulary measured;  // names of units and coins: every pair of figures asks for theirs
  std::vector<Measure> measures;
  Json phrases = Json::object();   // phrase → place of its name
  std::vector<std::string> names;  // canonical
};

const UnitTable& unit_table() {
  static const UnitTable table = [] {
    UnitTable made;
    std::vector<std::string_view> measured;  // what the file holds, which stays
    const auto add = [&](std::string_view name, const Measure& measure) {
      measured.push_back(name);
      made.measures.push_back(measure);
    };
    const Json& file = resource_json("en/quantity.jsonc");
    for (const auto& [kind, units] : file["units"].items())
      for (const auto& [name, row] : units.items()) {
        const Json& zeros = file["zero"];
        add(name,
            {kind, row[0].get<double>(), zeros.contains(name) ? zeros[name].get<double>() : 0});
        made.phrases[name] = made.names.size();
        for (size_t i = 1; i < row.size(); ++i)
          made.phrases[row[i].get<std::string>()] = made.names.size();
        made.names.push_back(name);
      }
    for (const auto& [coin, of] : file["coins"].items())
      add(coin, {of[0].get_ref<const std::string&>(), of[1].get<double>(), 0});
    made.measured = Vocabulary(std::move(measured));
    return made;
  }();
  return table;
}

// "Kilometers" as "kilometer", but "gas", "celsius" and short words as they are.
std::string_view singular_of(std::string_view form) {
  const bool plural = form.size() > 3 && form.ends_with('s') && !form.ends_with("ss") &&
                      !form.ends_with("us") && !form.ends_with("is");
  if (plural) form.remove_suffix(1);
  return form;
}

}  // namespace

const QuantityWords& quantity_words() {
  static const QuantityWords words = [] {
    const Json& f = resource_json("en/quantity.jsonc");
    const auto list = [&](const char* name) { return WordList(f[name]); };
    return QuantityWords{.before = list("before"),
                         .after = list("after"),
                         .range = list("range"),
                         .negative = list("negative"),
                         .signs = list("signs"),
                         .whose = list("whose"),
                         .codes = list("codes"),
                         .money = list("money"),
                         .coins = list("coins"),
                         .paying = list("paying"),
                         .percent = list("percent"),
                         .points = list("points"),
                         .basis_points = list("basis-points"),
                         .units = WordList(unit_table().phrases),
                         .glued = list("glued"),
                         .glued_only = list("glued_only"),
                         .rates = list("rates"),
                         .counts = list("counts"),
                         .none = list("none"),
                         .aged = list("aged"),
                         .people = list("people"),
                         .states = list("states"),
                         .measures = list("measures"),
                         .plain = list("plain"),
                         .standing_for = list("standing_for"),
                         .stating = list("stating"),
                         .having = list("having"),
                         .being = list("being"),
                         .telling = list("telling"),
                         .dimensions = list("dimensions"),
                         .up = list("up"),
                         .down = list("down"),
                         .totals = list("totals"),
                         .growing = list("growing"),
                         .rising = list("rising"),
                         .settled = list("settled"),
                         .revising = list("revising"),
                         .labels = list("labels"),
                         .streets = list("streets"),
                         .scores = list("scores"),
                         .unit_names = unit_table().names};
  }();
  return words;
}

std::optional<Measure> measure_of(std::string_view unit) {
  const int32_t found = unit_table().measured.find(unit);
  if (found < 0) return std::nullopt;
  return unit_table().measures[static_cast<size_t>(found)];
}

MoneyContext money_context(const Article& article) {
  // Dollars that the article names with their country; a lone other one is what "$" means there.
  std::vector<std::string_view> named;
  MoneyContext context;
  const QuantityWords& words = quantity_words();
  for (uint32_t i = 0; i < article.tokens.size(); ++i) {
    const std::string_view form = article.form(i);
    if (form == "£" || form == "gbp" || form == "sterling") context.sterling = true;
    std::string_view code;
    if (form.size() > 1 && form.ends_with('$') && words.signs.has(form))
      code = words.signs.value(words.signs.find(form)).get_ref<const std::string&>();
    else if (singular_of(form) == "dollar" && i > 0) {
      const std::array<std::string_view, 2> pair{article.form(i - 1), "dollar"};
      if (const auto money = words.money.longest(pair, 0); money.length == 2)
        code = words.money.value(money.entry).get_ref<const std::string&>();
    }
    if (!code.empty() && std::find(named.begin(), named.end(), code) == named.end())
      named.push_back(code);
  }
  if (named.size() == 1) context.dollar = named.front();
  return context;
}

void scale(Quantity& value, double factor, double divisor) {
  for (std::optional<double>* part : {&value.number, &value.low, &value.high})
    if (*part) **part = **part * factor / divisor;
}

bool is_capital_code(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Clause clause_of(const Reading& reading, const Sentence& sentence, const MoneyContext& money) {
  Clause clause{.reading = reading, .tokens = sentence.tokens, .money = money};
  clause.forms = forms_of(reading.article, sentence);
  for (const std::string_view form : clause.forms) clause.singular.push_back(singular_of(form));
  return clause;
}

}  // namespace crosscheck
