#include "language/pattern.h"

#include <algorithm>
#include <utility>

namespace crosscheck {
namespace {

// A list may stand in another file: "en/calendar.jsonc#months".
const Json& followed(const Json& list) {
  if (!list.is_string()) return list;
  const std::string& path = list.get_ref<const std::string&>();
  const size_t hash = path.find('#');
  return resource_json(path.substr(0, hash))[path.substr(hash + 1)];
}

// One item of a pattern: an atom or a group in parentheses, with its "?".
struct Item {
  std::string_view text;
  bool optional = false;
  bool group = false;
};

std::vector<Item> items_of(std::string_view pattern) {
  std::vector<Item> items;
  size_t at = 0;
  while (at < pattern.size()) {
    if (pattern[at] == ' ') {
      ++at;
      continue;
    }
    Item item;
    if (pattern[at] == '(') {
      size_t end = at, depth = 0;
      do {
        if (pattern[end] == '(') ++depth;
        if (pattern[end] == ')') --depth;
        ++end;
      } while (depth > 0 && end < pattern.size());
      item = {.text = pattern.substr(at + 1, end - at - 2), .group = true};
      at = end;
    } else {
      const size_t end = std::min(pattern.find(' ', at), pattern.size());
      item.text = pattern.substr(at, end - at);
      at = end;
      if (item.text.size() > 1 && item.text.ends_with('?')) {
        item.text.remove_suffix(1);
        item.optional = true;
      }
    }
    if (item.group && at < pattern.size() && pattern[at] == '?') {
      item.optional = true;
      ++at;
    }
    items.push_back(item);
  }
  return items;
}

using Row = std::vector<std::string_view>;

// The rows of elements that a pattern stands for, its optional parts multiplied out. Groups nest as
// deep as their author wrote them; the recursion is on the pattern, never on input.
std::vector<Row> rows_of(std::string_view pattern) {
  std::vector<Row> rows = {{}};
  for (const Item& item : items_of(pattern)) {
    const std::vector<Row> parts = item.group ? rows_of(item.text) : std::vector<Row>{{item.text}};
    std::vector<Row> next;
    for (const Row& row : rows) {
      for (const Row& part : parts) {
        next.push_back(row);
        next.back().insert(next.back().end(), part.begin(), part.end());
      }
      if (item.optional) next.push_back(row);
    }
    rows = std::move(next);
  }
  return rows;
}

}  // namespace

const Capture* Match::find(std::string_view name) const {
  for (const Capture& capture : captures)
    if (capture.name == name) return &capture;
  return nullptr;
}

double Match::amount(std::string_view name, double otherwise) const {
  const Capture* capture = find(name);
  return capture && capture->value && capture->value->is_number() ? capture->value->get<double>()
                                                                  : otherwise;
}

double Match::number(std::string_view name, double otherwise) const {
  const Capture* capture = find(name);
  return capture ? capture->number : otherwise;
}

int Match::whole(std::string_view name) const {
  constexpr double kMost = 999999999;
  return static_cast<int>(std::clamp(number(name), -kMost, kMost));
}

int Match::value(std::string_view name, int otherwise) const {
  const Capture* capture = find(name);
  return capture && capture->value && capture->value->is_number() ? capture->value->get<int>()
                                                                  : otherwise;
}

std::string_view Match::word(std::string_view name) const {
  const Capture* capture = find(name);
  if (!capture || !capture->value || !capture->value->is_string()) return {};
  return capture->value->get_ref<const std::string&>();
}

PatternSet::PatternSet(const Json& file) {
  for (const auto& [name, list] : file["lists"].items()) {
    list_names_.emplace(name, static_cast<int32_t>(lists_.size()));
    lists_.emplace_back(followed(list));
  }
  Known known;
  for (const auto& rule : file["rules"]) {
    rules_.push_back({rule["id"].get<std::string>(), rule["as"].get<std::string>()});
    for (const auto& pattern : rule["patterns"])
      for (const Row& row : rows_of(pattern.get_ref<const std::string&>())) add(row, known);
  }
}

// Hangs a row under the nodes that it shares with those before it.
void PatternSet::add(const Row& row, Known& known) {
  uint32_t at = kNobody;
  for (const std::string_view text : row) {
    const auto next = static_cast<uint32_t>(nodes_.size());
    const auto [found, is_new] = known.try_emplace({at, text}, next);
    if (is_new) {
      nodes_.push_back({.element = element(text)});
      if (at == kNobody)
        add_root(next);
      else
        nodes_[at].next.push_back(next);
    }
    at = found->second;
  }
  Node& last = nodes_[at];
  if (last.rule == kNobody) {
    last.rule = static_cast<uint32_t>(rules_.size() - 1);
    last.order = rows_++;
  }
}

void PatternSet::add_root(uint32_t node) {
  const Element& first = nodes_[node].element;
  if (first.kind != PatternClass::none) {
    number_roots_.push_back(node);
    return;
  }
  const auto add = [&](std::string_view phrase) {
    auto& list = roots_[std::string(phrase.substr(0, phrase.find(' ')))];
    if (list.empty() || list.back() != node) list.push_back(node);
  };
  for (const std::string& word : first.words) add(word);
  if (first.list >= 0)
    for (size_t i = 0; i < lists_[static_cast<size_t>(first.list)].size(); ++i)
      add(lists_[static_cast<size_t>(first.list)].phrase(static_cast<int32_t>(i)));
}

PatternSet::Element PatternSet::element(std::string_view text) const {
  Element result;
  if (text.size() > 2 && text.front() == '{' && text.back() == '}') {
    const std::string_view inside = text.substr(1, text.size() - 2);
    const size_t colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    result.capture = colon == std::string_view::npos ? name : inside.substr(colon + 1);
    result.kind = pattern_class(name);
    if (result.kind == PatternClass::none) result.list = list_names_.find(name)->second;
    return result;
  }
  if (const size_t colon = text.find(':'); colon != std::string_view::npos && colon > 0) {
    result.capture = text.substr(colon + 1);
    text = text.substr(0, colon);
  }
  while (true) {
    const size_t bar = text.find('|');
    result.words.emplace_back(text.substr(0, bar));
    if (bar == std::string_view::npos) return result;
    text.remove_prefix(bar + 1);
  }
}

bool PatternSet::step(const Element& element, Forms forms, uint32_t& at,
                      std::vector<Capture>& captures) const {
  Capture capture{.name = element.capture, .tokens = {at, at}};
  if (element.kind != PatternClass::none) {
    const Number number = read_class(element.kind, forms, at);
    capture.number = number.value;
    capture.digits = number.in_digits;
    at += number.length;
  } else if (element.list >= 0) {
    const WordList& list = lists_[static_cast<size_t>(element.list)];
    const WordList::Hit hit = list.longest(forms, at);
    if (hit) capture.value = &list.value(hit.entry);
    at += hit.length;
  } else if (at < forms.size() && std::find(element.words.begin(), element.words.end(),
                                            forms[at]) != element.words.end()) {
    ++at;
  }
  capture.tokens.end = at;
  if (capture.tokens.empty()) return false;
  if (!element.capture.empty()) captures.push_back(capture);
  return true;
}

// Recursion is as deep as the longest pattern.
void PatternSet::walk(uint32_t number, Forms forms, uint32_t at, Walk& walked) const {
  const size_t captured = walked.captures.size();
  const Node& node = nodes_[number];
  if (!step(node.element, forms, at, walked.captures)) return;
  const uint32_t length = at - walked.begin;
  const bool better =
      length > walked.best.length || (length == walked.best.length && node.order < walked.order);
  if (node.rule != kNobody && better) {
    walked.best = {rules_[node.rule].id, rules_[node.rule].as, length, walked.captures};
    walked.order = node.order;
  }
  for (const uint32_t next : node.next) walk(next, forms, at, walked);
  walked.captures.resize(captured);
}

Match PatternSet::longest(Forms forms, uint32_t at) const {
  Walk walked{.begin = at};
  const auto words = roots_.find(forms[at]);
  if (words != roots_.end())
    for (const uint32_t root : words->second) walk(root, forms, at, walked);
  const bool digits =
      !forms[at].empty() &&
      ((forms[at].front() >= '0' && forms[at].front() <= '9') || forms[at].front() == '\'');
  if (!digits && !read_number(forms, at) && ordinal_value(forms[at]) <= 0) return walked.best;
  walked.order = 0;  // what begins with a word goes before what begins with a class
  for (const uint32_t root : number_roots_) walk(root, forms, at, walked);
  return walked.best;
}

}  // namespace crosscheck
