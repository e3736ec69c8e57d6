// Who is told of, whom findings rest on, and what articles have from one another.
#include <algorithm>
#include <array>

#include "facts/wording.h"
#include "reading/voice.h"
#include "report/fields.h"

namespace crosscheck {
namespace {

class OriginWriter : public Fields {
 public:
  using Fields::Fields;

  void entity(uint32_t a) {
    const Actor& actor = story_.actors[a];
    json_.object([&] {
      json_.member("id", entity_id(a));
      json_.member("type", name_of(actor.type));
      json_.member("name", actor.name);
      const std::vector<Label> labels = labels_of(actor);
      list("labels", labels.size(), [&](uint32_t i) { label(labels[i]); });
    });
  }

  // A wording of an actor in one voice, and where it stands.
  struct Label {
    std::string text;
    std::string_view voice;
    bool loaded = false;
    std::vector<std::pair<uint32_t, Range>> mentions;  // article, tokens
  };

  // By first mention.
  std::vector<Label> labels_of(const Actor& actor) const {
    std::vector<Label> labels;
    for (const Actor::Part& part : actor.parts)
      for (uint32_t m : reading(part.article).entities[part.entity].mentions) {
        const Mention& mention = reading(part.article).mentions[m];
        const std::string text = text_of(reading(part.article), mention.label);
        const std::string_view voice = name_of(voice_at(reading(part.article), mention.head));
        auto known = std::find_if(labels.begin(), labels.end(), [&](const Label& label) {
          return label.text == text && label.voice == voice;
        });
        if (known == labels.end()) known = labels.insert(known, {text, voice, mention.loaded, {}});
        known->mentions.emplace_back(part.article, mention.label);
      }
    return labels;
  }

  void label(const Label& label) {
    json_.object([&] {
      json_.member("text", label.text);
      json_.member("voice", label.voice);
      json_.member("loaded", label.loaded);
      list("mentions", label.mentions.size(), [&](uint32_t i) {
        const auto& [a, tokens] = label.mentions[i];
        json_.object([&, a = a, tokens = tokens] {
          json_.member("article", id(a));
          span("span", a, tokens);
        });
      });
    });
  }

  void origin(uint32_t o) {
    const Origin& origin = report_.origins.origins[o];
    json_.object([&] {
      json_.member("id", origin_id(o));
      json_.member("name", origin.name);
      json_.member("kind", name_of(origin.kind));
      list("articles", origin.articles.size(),
           [&](uint32_t i) { json_.value(id(origin.articles[i])); });
      findings("findings", origin.findings);
      json_.member("evidence", [&] {
        json_.array([&] {
          for (const Evidence& e : origin.evidence) evidence(e);
        });
      });
    });
  }

  void evidence(const Evidence& e) {
    constexpr std::array<std::string_view, 4> kBy = {"attribution", "byline", "copied-text",
                                                     "shared-quote"};
    if (e.span.empty()) return;
    json_.object([&] {
      json_.member("article", id(e.article));
      span("span", e.article, e.span);
      json_.member("by", kBy[static_cast<size_t>(e.by)]);
    });
  }

  void articles(std::string_view key, uint32_t a, uint32_t b) {
    list(key, 2, [&](uint32_t i) { json_.value(id(i == 0 ? a : b)); });
  }

  void passage(uint32_t index) {
    const Passage& p = report_.origins.passages[index];
    json_.object([&] {
      articles("between", p.a, p.b);
      list("spans", 2, [&](uint32_t i) { i == 0 ? span(p.a, p.in_a) : span(p.b, p.in_b); });
      json_.member("kind", "copied");
    });
  }

  void version(uint32_t index) {
    const Version& v = report_.origins.versions[index];
    json_.object([&] {
      articles("articles", v.a, v.b);
      json_.member("shared", static_cast<double>(v.shared) / 100);
      if (v.later)
        json_.member("later", id(*v.later));
      else
        json_.member("later", nullptr);
      findings("changed", v.changed);
      list("only", 2, [&](uint32_t i) {
        const std::vector<uint32_t>& only = i == 0 ? v.only_a : v.only_b;
        json_.list(only.size(), [&](uint32_t k) { json_.value(finding_id(only[k])); });
      });
    });
  }
};

}  // namespace

void write_entity(Output& out, uint32_t actor) { OriginWriter(out).entity(actor); }
void write_origin(Output& out, uint32_t origin) { OriginWriter(out).origin(origin); }
void write_passage(Output& out, uint32_t passage) { OriginWriter(out).passage(passage); }
void write_version(Output& out, uint32_t version) { OriginWriter(out).version(version); }

}  // namespace crosscheck
