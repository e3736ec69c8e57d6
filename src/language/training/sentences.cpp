#include "language/training/sentences.h"

#include <algorithm>
#include <array>
#include <fstream>

#include "language/network_shape.h"

namespace crosscheck::training {
namespace {

std::vector<std::string_view> columns(std::string_view line, std::string_view separators) {
  std::vector<std::string_view> out;
  size_t begin = 0;
  while (true) {
    const size_t end = line.find_first_of(separators, begin);
    out.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return out;
    begin = end + 1;
  }
}

NameLabel type_of(std::string_view label) {
  static constexpr std::array<std::string_view, 9> kPersons = {
      "PER", "person", "politician", "musicalartist", "writer", "scientist", "Person", "PERSON"};
  static constexpr std::array<std::string_view, 9> kOrganizations = {
      "ORG",        "organisation", "organization", "politicalparty", "band",
      "university", "group",        "corporation",  "Organisation"};
  static constexpr std::array<std::string_view, 5> kPlaces = {"LOC", "location", "country",
                                                              "Location", "place"};
  const auto among = [&](const auto& list) {
    return std::find(list.begin(), list.end(), label) != list.end();
  };
  if (among(kPersons)) return NameLabel::person;
  if (among(kOrganizations)) return NameLabel::organization;
  return among(kPlaces) ? NameLabel::place : NameLabel::none;
}

// An open mention of GUM: where it began, and its type.
struct Mention {
  std::string id;
  NameLabel type;
  int begin;
};

// Names of a mention with a proper noun as head: from its first proper noun to the last one before
// a comma or a verb. Longer mentions win over those inside.
void mark(Sentence& s, const Mention& m, int end) {
  if (m.type == NameLabel::none) return;
  int head = -1;
  for (int i = m.begin; i <= end; i++) {
    const int32_t h = s.words[static_cast<size_t>(i)].head;
    if (h < m.begin || h > end) head = i;
  }
  const auto proper = [&](int i) {
    return s.words[static_cast<size_t>(i)].xpos == xpos_of("NNP") ||
           s.words[static_cast<size_t>(i)].xpos == xpos_of("NNPS");
  };
  if (head < 0 || !proper(head)) return;
  int first = m.begin;
  while (!proper(first)) first++;
  if (first > head) return;
  int last = head;
  for (int i = head + 1; i <= end; i++) {
    const Upos tag = s.words[static_cast<size_t>(i)].upos;
    if (proper(i)) last = i;
    if (s.tokens[static_cast<size_t>(i)] == "," || s.tokens[static_cast<size_t>(i)] == "(" ||
        tag == Upos::verb || tag == Upos::aux || tag == Upos::sconj)
      break;
  }
  for (int i = first; i <= last; i++) {
    Word& w = s.words[static_cast<size_t>(i)];
    w.name = m.type;
    w.name_begins = i == first;
  }
}

void read_entities(std::string_view misc, int token, Sentence& s, std::vector<Mention>& open) {
  const size_t at = misc.find("Entity=");
  if (at == std::string_view::npos) return;
  std::string_view text = misc.substr(at + 7);
  text = text.substr(0, text.find('|'));
  size_t i = 0;
  while (i < text.size()) {
    if (text[i] == '(') {
      const size_t end = std::min(text.find_first_of("()", i + 1), text.size());
      const auto parts = columns(text.substr(i + 1, end - i - 1), "-");
      open.push_back(
          {std::string(parts[0]), parts.size() > 1 ? type_of(parts[1]) : NameLabel::none, token});
      i = end;
      if (i < text.size() && text[i] == ')') {  // one token long
        mark(s, open.back(), token);
        open.pop_back();
        i++;
      }
      continue;
    }
    const size_t end = std::min(text.find(')', i), text.size());
    const std::string_view id = text.substr(i, end - i);
    for (size_t k = open.size(); k-- > 0;) {
      if (open[k].id != id) continue;
      mark(s, open[k], token);
      open.erase(open.begin() + static_cast<std::ptrdiff_t>(k));
      break;
    }
    i = end + 1;
  }
}

void finish(Sentence& s, std::vector<Sentence>& out) {
  if (!s.tokens.empty()) out.push_back(std::move(s));
  s = {};
}

// "drug-running" to "drug", "-", "running", all with the label of the word.
void add_labelled(Sentence& s, std::string_view token, NameLabel type, bool begins) {
  size_t begin = 0;
  while (begin < token.size()) {
    size_t end = token.find('-', begin + 1);
    if (end == std::string_view::npos || end + 1 == token.size() || token[begin] == '-' ||
        token.starts_with("http"))
      end = token.size();
    if (token[begin] == '-' && begin > 0) end = begin + 1;
    s.tokens.emplace_back(token.substr(begin, end - begin));
    Word w;
    w.name = type;
    w.name_begins = begins;
    s.words.push_back(w);
    begins = false;
    begin = end;
  }
}

}  // namespace

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    out.push_back(std::move(line));
  }
  return out;
}

uint8_t xpos_of(std::string_view name) {
  const auto at = std::find(net::kXposNames.begin(), net::kXposNames.end() - 1, name);
  return static_cast<uint8_t>(at - net::kXposNames.begin());
}

Upos upos_of(std::string_view name) {
  for (int i = 0; i < net::kUpos; i++)
    if (name_of(static_cast<Upos>(i)) == name) return static_cast<Upos>(i);
  return Upos::x;
}

Deprel deprel_of(std::string_view name) {
  for (int i = 0; i < net::kLabels; i++)
    if (name_of(static_cast<Deprel>(i)) == name) return static_cast<Deprel>(i);
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? Deprel::dep : deprel_of(name.substr(0, colon));
}

std::vector<Sentence> read_conllu(const std::string& path, bool with_entities) {
  std::vector<Sentence> out;
  Sentence s;
  std::vector<Mention> open;
  std::vector<std::string> entities;
  bool news = false;
  const auto close = [&] {
    for (size_t i = 0; i < entities.size(); i++)
      read_entities(entities[i], static_cast<int>(i), s, open);
    s.has_tree = true;
    s.has_names = with_entities;
    s.is_news = news;
    finish(s, out);
    open.clear();
    entities.clear();
  };
  for (const std::string& line : lines_of(path)) {
    if (line.empty()) {
      close();
      continue;
    }
    if (line.starts_with("# newdoc id =")) news = line.find("GUM_news_") != std::string::npos;
    const auto c = columns(line, "\t");
    if (line[0] == '#' || c.size() < 10 || c[0].find_first_of("-.") != std::string_view::npos)
      continue;
    s.tokens.emplace_back(c[1]);
    Word w;
    w.lemma = c[2];
    w.upos = upos_of(c[3]);
    w.xpos = xpos_of(c[4]);
    w.head = static_cast<int32_t>(std::stol(std::string(c[6]))) - 1;
    w.deprel = deprel_of(c[7]);
    s.words.push_back(std::move(w));
    entities.emplace_back(with_entities ? c[9] : std::string_view{});
  }
  close();
  return out;
}

std::vector<Sentence> read_names(const std::string& path) {
  std::vector<Sentence> out;
  Sentence s;
  std::string previous;  // the label of the token before; empty at the start of a sentence
  for (const std::string& line : lines_of(path)) {
    const size_t first = line.find_first_of(" \t");
    if (first == std::string::npos) {
      s.has_names = true;
      finish(s, out);
      previous.clear();
      continue;
    }
    const std::string label = line.substr(line.find_last_of(" \t") + 1);
    const NameLabel type =
        label.size() > 2 ? type_of(std::string_view(label).substr(2)) : NameLabel::none;
    const bool continues =
        label[0] == 'I' && previous.size() > 2 && previous.substr(2) == label.substr(2);
    add_labelled(s, std::string_view(line).substr(0, first), type,
                 type != NameLabel::none && !continues);
    previous = label;
  }
  return out;
}

std::vector<Sentence> read_uner(const std::string& path) {
  std::vector<Sentence> out;
  Sentence s;
  for (const std::string& line : lines_of(path)) {
    const auto c = columns(line, "\t");
    if (line.empty()) {
      s.has_names = true;
      finish(s, out);
    }
    if (c.size() < 3 || line[0] == '#') continue;
    s.tokens.emplace_back(c[1]);
    Word w;
    w.name = c[2].size() > 2 ? type_of(c[2].substr(2)) : NameLabel::none;
    w.name_begins = w.name != NameLabel::none && c[2][0] == 'B';
    s.words.push_back(w);
  }
  finish(s, out);
  return out;
}

}  // namespace crosscheck::training
