// Money: the currency that stands before or after a number.
#include <algorithm>
#include <utility>

#include "facts/quantity_words.h"
#include "reading/tree.h"

namespace crosscheck {
namespace {

uint32_t relative(const Clause& clause, uint32_t token) { return token - clause.tokens.begin; }

void add(Quantity& value, double more) {
  for (std::optional<double>* part : {&value.number, &value.low, &value.high})
    if (*part) **part += more;
}

// What a sign or word of money stands for in this article.
std::string_view currency(const Clause& clause, const Json& code) {
  const std::string& name = code.get_ref<const std::string&>();
  return name == "$" ? clause.money.dollar : std::string_view(name);
}

// The currency whose code or sign stands at a token: "€", "USD"; empty where none does.
std::string_view money_sign(const Clause& clause, uint32_t at) {
  const QuantityWords& words = quantity_words();
  if (clause.at(at).empty()) return {};
  if (const int32_t sign = words.signs.find(clause.at(at)); sign >= 0) {
    const std::string& code = words.signs.value(sign).get_ref<const std::string&>();
    return clause.at(at) == "$" ? clause.money.dollar : std::string_view(code);
  }
  const std::string_view text = clause.text(at);
  return is_capital_code(text) && words.codes.has(clause.at(at)) ? text == "RMB" ? "CNY" : text
                                                                 : std::string_view();
}

// "MUSD", "KEUR": millions or thousands of a currency; its code, empty for other words.
std::string_view million_code(std::string_view text) {
  if (text.size() != 4 || (text[0] != 'M' && text[0] != 'K') || !is_capital_code(text.substr(1)))
    return {};
  std::string small(text.substr(1));
  for (char& c : small) c = static_cast<char>(c - 'A' + 'a');
  return quantity_words().codes.has(small) ? text.substr(1) : std::string_view();
}

// A word for money beside "pound", or a sum that nobody weighs.
bool is_sterling(const Clause& clause, const Figure& figure) {
  if (clause.money.sterling || figure.value.high.value_or(0) >= 100000) return true;
  for (uint32_t i = clause.tokens.begin; i < clause.tokens.end; ++i)
    if (quantity_words().paying.has(lemma(clause.reading, i))) return true;
  return false;
}

// A whole number below 100 after dollars, and where it ends: "3 dollars 50 cents", "15 dollars and
// 50".
void read_change(const Clause& clause, Figure& figure) {
  const uint32_t at = figure.tokens.end + (clause.is(figure.tokens.end, "and") ? 1 : 0);
  if (!clause.tokens.contains(at) || !figure.value.number) return;
  const Number cents = read_number(clause.forms, relative(clause, at));
  if (!cents || cents.vague || cents.fraction || cents.value < 1 || cents.value > 99) return;
  uint32_t end = at + cents.length;
  const auto coin = clause.longest(quantity_words().money, end);
  const bool named =
      coin && quantity_words().coins.has(
                  quantity_words().money.value(coin.entry).get_ref<const std::string&>());
  const std::string_view after = clause.at(end);
  if (!named && !(after.empty() || after == "." || after == "?" || after == "more")) return;
  if (named) end += coin.length;
  add(figure.value, cents.value / 100);
  figure.tokens.end = end;
}

}  // namespace

// "$50", "US $ 50", "A$50", "EUR 50": money that is named before the number.
void money_before(const Clause& clause, Figure& figure) {
  const QuantityWords& words = quantity_words();
  if (figure.digits.begin == clause.tokens.begin) return;
  uint32_t at = figure.digits.begin - 1;
  if (at < figure.from) return;
  std::string_view code = money_sign(clause, at);
  if (code.empty() && !(code = million_code(clause.text(at))).empty())
    scale(figure.value, clause.text(at).front() == 'M' ? 1e6 : 1e3);
  if (code.empty()) return;
  if (at > clause.tokens.begin && clause.is(at, "$"))
    if (const int32_t whose = words.whose.find(clause.at(at - 1)); whose >= 0) {
      const std::string_view letters = clause.at(at - 1);
      static constexpr std::string_view kAlone[] = {"us", "u.s.", "u.s", "hk", "nz", "c", "nt"};
      if (clause.glued(at) ||
          std::find(std::begin(kAlone), std::end(kAlone), letters) != std::end(kAlone)) {
        code = words.whose.value(whose).get_ref<const std::string&>();
        --at;
      }
    }
  if (at > clause.tokens.begin && clause.is(at - 1, "-") && clause.glued(at) &&
      (at - 1 == clause.tokens.begin || !clause.glued(at - 1))) {
    scale(figure.value, -1);
    std::swap(figure.value.low, figure.value.high);
    --at;
  }
  figure.value.unit = code;
  figure.tokens.begin = std::min(figure.tokens.begin, at);
  figure.money_before = true;
}

// "50 million dollars", "75 USD million", "30 MUSD": money that is named after the number.
bool money_after(const Clause& clause, Figure& figure, uint32_t at) {
  const QuantityWords& words = quantity_words();
  std::string_view code = money_sign(clause, at);
  uint32_t end = at + 1;
  if (code.empty() && !(code = million_code(clause.text(at))).empty())
    scale(figure.value, clause.text(at).front() == 'M' ? 1e6 : 1e3);
  if (code.empty()) {
    // The country may stand before the money: "12 million Norwegian kroner".
    auto hit = clause.longest(words.money, at);
    uint32_t skipped = 0;
    if (!hit && clause.tokens.contains(at + 1) &&
        (tag(clause.reading, at) == Upos::adj || tag(clause.reading, at) == Upos::propn)) {
      hit = clause.longest(words.money, at + 1);
      skipped = 1;
    }
    if (hit) {
      code = currency(clause, words.money.value(hit.entry));
      end = at + skipped + hit.length;
      if (words.money.phrase(hit.entry) == "p" && !clause.glued(at)) return false;
    } else if (clause.at(at) == "pound" || clause.at(at) == "pounds") {
      // "12 pounds of coffee" are weighed, whatever is paid for them.
      if (clause.is(at + 1, "of") && !clause.money.sterling) return false;
      if (!is_sterling(clause, figure)) return false;
      code = "GBP";
    } else {
      return false;
    }
  }
  // "75 USD million".
  if (figure.digits.size() == 1 && (clause.is(end, "million") || clause.is(end, "billion"))) {
    scale(figure.value, clause.is(end, "million") ? 1e6 : 1e9);
    ++end;
  }
  figure.value.unit = code;
  figure.tokens.end = end;
  if (figure.value.unit.size() == 3) read_change(clause, figure);
  return true;
}

}  // namespace crosscheck
