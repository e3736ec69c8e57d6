#include "report/request.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "language/calendar.h"
#include "text/characters.h"
#include "text/offsets.h"
#include "text/utf8.h"

namespace crosscheck {
namespace {

using Json = nlohmann::json;

RequestError error(std::string code, std::string message, std::string at) {
  return {std::move(code), std::move(message), std::move(at)};
}

// Nesting of brackets outside strings: checked before parsing, because a tree that deep is never a
// request.
bool is_too_deep(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

// A parsed request, and a key that one of its objects has twice: which of the two would
// count is nowhere agreed.
struct Parsed {
  Json json;
  std::optional<std::string> twice;
};

Parsed parse(std::string_view text) {
  std::vector<std::set<std::string>> open;  // keys of the objects around
  std::optional<std::string> twice;
  const auto note = [&](int, Json::parse_event_t event, const Json& value) {
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key && !open.back().insert(value.get<std::string>()).second)
      twice = value.get<std::string>();
    return true;
  };
  Json json = Json::parse(text, note, false, true);
  return {std::move(json), std::move(twice)};
}

// A checked reader: the first error stands, later ones follow from it.
class Reader {
 public:
  explicit Reader(const Json& root) : root_(root) {}

  RequestResult run() {
    if (!root_.is_object()) return fail("bad-request", "The request is no JSON object.", "");
    if (!root_.contains("articles") || !root_["articles"].is_array())
      return fail("bad-request", "The request has no list of articles.", "articles");
    const Json& articles = root_["articles"];
    if (articles.empty()) return fail("no-articles", "There is no article to read.", "articles");
    if (articles.size() > kMostArticles)
      return fail("too-many-articles",
                  "More than " + std::to_string(kMostArticles) +
                      " articles are too many for one comparison.",
                  "articles[" + std::to_string(kMostArticles) + "]");
    for (size_t i = 0; i < articles.size() && !error_; ++i)
      read_article(articles[i], "articles[" + std::to_string(i) + "]");
    if (!error_) read_options();
    if (!error_ && root_.contains("decisions")) read_decisions();
    return {std::move(request_), std::move(error_)};
  }

 private:
  RequestResult fail(std::string code, std::string message, std::string at) {
    return {{}, error(std::move(code), std::move(message), std::move(at))};
  }

  void stop(std::string code, std::string message, std::string at) {
    if (!error_) error_ = error(std::move(code), std::move(message), std::move(at));
  }

  std::string text_field(const Json& object, const char* name, const std::string& at) {
    if (!object.contains(name) || object[name].is_null()) return {};
    if (!object[name].is_string()) {
      stop("bad-request", "This must be text.", at + "." + name);
      return {};
    }
    return object[name].get<std::string>();
  }

  void read_article(const Json& json, const std::string& at) {
    if (!json.is_object())
      return stop("bad-request", "An article is an object with id and text.", at);
    ArticleInput article;
    article.id = text_field(json, "id", at);
    if (!error_ && article.id.empty())
      return stop("bad-request", "An article needs an id.", at + ".id");
    if (!ids_.insert(article.id).second)
      return stop("duplicate-id", "Two articles have the id \"" + article.id + "\".", at + ".id");
    if (!json.contains("text") || !json["text"].is_string())
      return stop("bad-request", "An article needs a text.", at + ".text");
    article.text = json["text"].get<std::string>();
    if (is_blank(article.text))
      return stop("empty-text", "This article has no text.", at + ".text");
    bytes_ += article.text.size();
    if (bytes_ > kMostTextBytes)
      return stop("too-large",
                  "The articles are larger than " + std::to_string(kMostTextBytes / 1'000'000) +
                      " MB together.",
                  at + ".text");
    article.title = text_field(json, "title", at);
    article.source = text_field(json, "source", at);
    article.byline = text_field(json, "byline", at);
    article.url = text_field(json, "url", at);
    article.published = text_field(json, "published", at);
    if (!article.published.empty() && !parse_iso(article.published))
      return stop("bad-date", "\"" + article.published + "\" is no date like 2025-12-02.",
                  at + ".published");
    if (json.contains("hints")) read_hints(json["hints"], article, at + ".hints");
    request_.articles.push_back(std::move(article));
  }

  std::optional<Span> read_span(const Json& json, const Offsets& offsets, const std::string& at) {
    const bool numbers = json.is_array() && json.size() == 2 && json[0].is_number_unsigned() &&
                         json[1].is_number_unsigned();
    if (!numbers || json[0] > json[1] || json[1].get<uint64_t>() > offsets.units()) {
      stop("bad-span", "A span is [start, end) inside the article's text.", at);
      return std::nullopt;
    }
    return Span{offsets.to_byte(json[0].get<uint32_t>()), offsets.to_byte(json[1].get<uint32_t>())};
  }

  void read_hints(const Json& json, ArticleInput& article, const std::string& at) {
    if (!json.is_array()) return stop("bad-request", "Hints are a list.", at);
    const Offsets offsets(article.text);
    for (size_t i = 0; i < json.size() && !error_; ++i) {
      const Json& item = json[i];
      const std::string here = at + "[" + std::to_string(i) + "]";
      const auto span = read_span(item.is_object() ? item.value("span", Json()) : Json(), offsets,
                                  here + ".span");
      if (!span) return;
      Hint hint{.span = *span, .tag = text_field(item, "tag", here)};
      if (item.contains("names") && item["names"].is_array())
        for (const Json& name : item["names"])
          if (name.is_string()) hint.names.push_back(name.get<std::string>());
      if (item.contains("links") && item["links"].is_number())
        hint.links = item["links"].get<double>();
      hint.hidden = item.contains("hidden") && item["hidden"] == true;
      article.hints.push_back(std::move(hint));
    }
  }

  void read_options() {
    if (!root_.contains("options") || !root_["options"].is_object()) return;
    const Json& options = root_["options"];
    if (const std::string language = text_field(options, "language", "options"); !language.empty())
      request_.language = language;
    if (!error_ && request_.language != "en")
      return stop("language", "Only English (\"en\") can be read.", "options.language");
    if (!options.contains("kinds")) return;
    for (size_t i = 0; options["kinds"].is_array() && i < options["kinds"].size(); ++i) {
      const Json& kind = options["kinds"][i];
      const bool known = kind == "time" || kind == "quantity" || kind == "quote" || kind == "claim";
      if (!known)
        return stop("bad-request", "A kind is time, quantity, quote or claim.",
                    "options.kinds[" + std::to_string(i) + "]");
      request_.kinds.push_back(kind.get<std::string>());
    }
  }

  const ArticleInput* article_named(const Json& id) const {
    for (const ArticleInput& article : request_.articles)
      if (id.is_string() && article.id == id.get_ref<const std::string&>()) return &article;
    return nullptr;
  }

  std::optional<Place> read_place(const Json& json, const std::string& at) {
    const ArticleInput* article =
        json.is_array() && json.size() == 2 ? article_named(json[0]) : nullptr;
    if (!article || !json[1].is_number_unsigned()) {
      stop("bad-decision", "A place is [article id, offset] of an article of this request.", at);
      return std::nullopt;
    }
    const Offsets offsets(article->text);
    return Place{article->id, offsets.to_byte(static_cast<uint32_t>(
                                  std::min<uint64_t>(json[1].get<uint64_t>(), offsets.units())))};
  }

  void read_decisions() {
    const Json& list = root_["decisions"];
    if (!list.is_array()) return stop("bad-request", "Decisions are a list.", "decisions");
    for (size_t i = 0; i < list.size() && !error_; ++i)
      read_decision(list[i], "decisions[" + std::to_string(i) + "]");
  }

  void read_decision(const Json& json, const std::string& at) {
    if (!json.is_object() || json.size() != 1)
      return stop("bad-decision", "A decision is one of link, unlink, keep, drop, same.", at);
    const std::string name = json.begin().key();
    const Json& value = json.begin().value();
    const std::string here = at + "." + name;
    if (!value.is_array() || value.size() != 2)
      return stop("bad-decision", "A decision names two things.", here);
    Decision decision{};
    if (name == "link" || name == "unlink") {
      decision.kind = name == "link" ? Decision::Kind::link : Decision::Kind::unlink;
      const auto a = read_place(value[0], here + "[0]"), b = read_place(value[1], here + "[1]");
      if (!a || !b) return;
      decision.a = *a;
      decision.b = *b;
    } else if (name == "keep" || name == "drop") {
      decision.kind = name == "keep" ? Decision::Kind::keep : Decision::Kind::drop;
      const ArticleInput* article = article_named(value[0]);
      if (!article) return stop("bad-decision", "There is no such article.", here + "[0]");
      const auto span = read_span(value[1], Offsets(article->text), here + "[1]");
      if (!span) return;
      decision.article = article->id;
      decision.span = *span;
    } else if (name == "same" && value[0].is_string() && value[1].is_string()) {
      decision.kind = Decision::Kind::same;
      decision.name = value[0].get<std::string>();
      decision.other = value[1].get<std::string>();
    } else {
      return stop("bad-decision", "A decision is one of link, unlink, keep, drop, same.", at);
    }
    request_.decisions.push_back(std::move(decision));
  }

  const Json& root_;
  Request request_;
  std::optional<RequestError> error_;
  std::set<std::string> ids_;
  size_t bytes_ = 0;
};

}  // namespace

RequestResult read_request(std::string_view bytes) {
  const Mended mended = mend_utf8(bytes);
  if (is_too_deep(mended.text))
    return {{},
            error("too-deep",
                  "The request is nested more than " + std::to_string(kDeepest) + " deep.", "")};
  const Parsed parsed = parse(mended.text);
  if (parsed.json.is_discarded()) return {{}, error("bad-json", "The request is no JSON.", "")};
  if (parsed.twice)
    return {{},
            error("bad-json", "An object of the request has \"" + *parsed.twice + "\" twice.", "")};
  return Reader(parsed.json).run();
}

}  // namespace crosscheck
