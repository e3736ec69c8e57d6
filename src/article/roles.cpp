#include "article/roles.h"

#include <algorithm>

#include "article/author.h"
#include "article/blocks.h"
#include "article/lead.h"
#include "article/title.h"
#include "language/page_words.h"

namespace crosscheck {
namespace {

constexpr uint32_t kAbout = 4;  // lines before a title, or after the first text, that tell of it
constexpr uint32_t kAfterBody = 3;   // lines after the text in which a byline may follow
constexpr uint32_t kMostAbove = 25;  // percent of the text that may stand above its title
constexpr uint32_t kOpenings = 2;    // paragraphs that may open with a dateline or label

class RoleReader {
 public:
  RoleReader(const Page& page, const Body& body, const ArticleInput& input)
      : page_(page), body_(body), input_(input) {}

  Roles read() {
    place_title();
    for (uint32_t i = 0; i < page_.lines.size(); ++i) roles_.push_back(role_of(i));
    read_headings();
    Roles made{.blocks = {},
               .title = title(),
               .source = input_.source,
               .byline = input_.byline,
               .published = published()};
    if (made.byline.empty()) made.byline = byline();
    add_blocks(made);
    if (made.source.empty()) made.source = source();
    return made;
  }

 private:
  const Line& line(uint32_t i) const { return page_.lines[i]; }
  bool has(uint32_t i, Trait trait) const { return line(i).traits.has(trait); }
  std::string text_of(Span span) const { return std::string(span.in(page_.text)); }

  void place_title() {
    title_ = input_.title.empty() ? find_title(page_, body_.lines)
                                  : find_given_title(page_, input_.title);
    if (title_ && is_below_text(*title_)) title_.reset();  // in a list of links, say
    begin_ = title_ ? *title_ : body_.lines.begin;
    text_ = std::max(body_.lines.begin, title_ ? *title_ + 1 : 0);
  }

  // Whether a good part of the text that is kept stands before a line.
  bool is_below_text(uint32_t title) const {
    uint32_t before = 0, all = 0;
    for (uint32_t i = 0; i < page_.lines.size(); ++i) {
      if (!body_.kept[i] || !line(i).prose) continue;
      all += line(i).words;
      if (i < title) before += line(i).words;
    }
    return before * 100 > all * kMostAbove;
  }

  // Whether a line tells of the article from beside its title or text.
  bool is_about(uint32_t i) const {
    return i + kAbout >= begin_ &&
           (i <= text_ + kAbout || (i >= body_.lines.end && i < body_.lines.end + kAfterBody));
  }

  Role role_of(uint32_t i) const {
    if (title_ == i) return Role::title;
    const bool stated = !line(i).prose && is_about(i) && !has(i, Trait::whole);
    if (stated && has(i, Trait::byline)) return Role::byline;
    if (stated && has(i, Trait::date)) return Role::dateline;
    if (stated && i > begin_ && i < text_ && !bare_names(page_, i).empty()) return Role::byline;
    if (i < begin_) return Role::furniture;
    if (has(i, Trait::caption) && !line(i).prose && i < body_.lines.end) return Role::caption;
    if (i < text_)
      return is_standfirst(i) ? Role::standfirst : body_.kept[i] ? Role::body : Role::furniture;
    if (!body_.kept[i]) return Role::furniture;
    return has(i, Trait::bullet) ? Role::item : Role::body;
  }

  // Between the title and the text, in words and not in links.
  bool is_standfirst(uint32_t i) const {
    constexpr Trait kNever[] = {Trait::whole,     Trait::head,      Trait::opens,
                                Trait::holds,     Trait::copyright, Trait::otherLanguage,
                                Trait::separators};
    if (line(i).words < 8 || has(i, Trait::functionNone)) return false;
    return std::none_of(std::begin(kNever), std::end(kNever), [&](Trait t) { return has(i, t); });
  }

  // Short kept lines between paragraphs are headings; the paragraph below a title that has no final
  // stop, or that a byline or date parts from the text, is a standfirst.
  void read_headings() {
    for (uint32_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i] != Role::body) continue;
      const bool stops = has(i, Trait::stop) || has(i, Trait::colon);
      if (!stops && line(i).words <= 12 && follows_text(i)) roles_[i] = Role::heading;
    }
    if (!title_ || *title_ + 1 >= roles_.size()) return;
    const uint32_t i = *title_ + 1;
    if (roles_[i] != Role::body || line(i).words > 70 || i + 1 >= roles_.size()) return;
    const bool parted = roles_[i + 1] == Role::byline || roles_[i + 1] == Role::dateline;
    if (parted || (!has(i, Trait::stop) && !has(i, Trait::colon))) roles_[i] = Role::standfirst;
  }
  bool follows_text(uint32_t i) const {
    for (uint32_t next = i + 1; next < roles_.size() && next <= i + 2; ++next)
      if (roles_[next] == Role::body || roles_[next] == Role::item) return true;
    return false;
  }

  Title title() const {
    if (!title_) return {.text = input_.title, .span = {}};
    const Span span = line(*title_).span;
    return {.text = input_.title.empty() ? text_of(span) : input_.title, .span = span};
  }

  std::string byline() {
    std::string names;
    for (uint32_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i] != Role::byline) continue;
      const Span told = lead_of(page_, line(i)).author;
      const Span author = told.empty() ? bare_names(page_, i) : told;
      if (author.empty() || i >= body_.lines.end) continue;
      if (!names.empty()) return names;
      names = text_of(author);
    }
    return names;
  }

  std::string source() const {
    for (const Span agency : agencies_)
      if (!agency.empty()) return text_of(agency);
    for (uint32_t i = 0; i < roles_.size(); ++i)
      if (roles_[i] == Role::byline)
        if (const Span agency = lead_of(page_, line(i)).agency; !agency.empty())
          return text_of(agency);
    return {};
  }

  // The date that stands nearest to being called that of publication.
  Published published() const {
    if (const auto day = parse_iso(input_.published))
      return {.day = day, .second = seconds_of_iso(input_.published), .basis = Basis::given};
    Published best;
    int best_rank = 0;
    for (uint32_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i] != Role::dateline && roles_[i] != Role::byline) continue;
      const Lead lead = lead_of(page_, line(i));
      if (!lead.day) continue;
      const int rank = lead.updated ? 1 : lead.labelled ? 3 : 2;
      if (rank <= best_rank) continue;
      best_rank = rank;
      best = {.day = lead.day, .basis = Basis::stated};
    }
    return best;
  }

  // "PARIS, Dec. 2, 2025 (AP) -".
  Published dated(uint32_t i, Span opening) const {
    for (uint32_t t = line(i).tokens.begin;
         t < line(i).tokens.end && page_.list.tokens[t].span.begin < opening.end; ++t)
      if (const WrittenDate date = date_at(page_, t, line(i).tokens.end); date && date.day)
        return {.day = date.day, .basis = Basis::stated};
    return {};
  }

  void add_blocks(Roles& made) {
    uint32_t paragraphs = 0;
    for (uint32_t i = 0; i < roles_.size(); ++i) {
      Span span = line(i).span;
      if ((roles_[i] == Role::body || roles_[i] == Role::item) && paragraphs++ < kOpenings) {
        const Opening opening = opening_of(page_, line(i));
        const Span rest = trimmed(page_.text, {opening.span.end, span.end});
        if (!opening.span.empty() && !rest.empty()) {
          made.blocks.push_back(
              {.span = opening.span, .role = opening.dateline ? Role::dateline : Role::byline});
          // A label names the outlet, a dateline only the agency: the label goes first.
          agencies_.insert(opening.dateline ? agencies_.end() : agencies_.begin(), opening.agency);
          if (opening.dateline && !made.published.day) made.published = dated(i, opening.span);
          span = rest;
          roles_[i] = Role::body;  // "· Yahoo News" looked like the dot of a list
        }
      }
      const bool furniture = roles_[i] == Role::furniture;
      const uint8_t reason = body_.reasons[i] == kNoReason ? page_words().reason_named("navigation")
                                                           : body_.reasons[i];
      made.blocks.push_back(
          {.span = span, .role = roles_[i], .why = furniture ? page_words().reason(reason) : ""});
    }
  }

  const Page& page_;
  const Body& body_;
  const ArticleInput& input_;
  std::vector<Role> roles_;
  std::vector<Span> agencies_;
  std::optional<uint32_t> title_;
  uint32_t begin_ = 0;  // where the article begins: its title, or its text
  uint32_t text_ = 0;   // where its text begins
};

// The reader's word on passages, the last one first in force.
void apply(const std::vector<Decision>& decisions, const std::string& article,
           std::vector<Block>& blocks) {
  for (const Decision& decision : decisions) {
    const bool keeps = decision.kind == Decision::Kind::keep;
    if ((!keeps && decision.kind != Decision::Kind::drop) || decision.article != article) continue;
    for (Block& block : blocks) {
      if (!block.span.overlaps(decision.span)) continue;
      if (!keeps)
        block = {.span = block.span, .role = Role::furniture, .why = "dropped by the reader"};
      else if (block.role == Role::furniture)
        block = {.span = block.span, .role = Role::body};
    }
  }
}

}  // namespace

Roles read_roles(const Page& page, const Body& body, const ArticleInput& input,
                 const std::vector<Decision>& decisions) {
  Roles roles = RoleReader(page, body, input).read();
  apply(decisions, input.id, roles.blocks);
  return roles;
}

}  // namespace crosscheck
