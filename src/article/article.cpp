#include "article/article.h"

#include <array>
#include <optional>

#include "article/blocks.h"
#include "article/body.h"
#include "article/dates.h"
#include "article/roles.h"
#include "article/sentences.h"
#include "article/surroundings.h"
#include "article/tokens.h"

namespace crosscheck {
namespace {

bool has_sentences(Role role) {
  return role != Role::furniture && role != Role::byline && role != Role::dateline;
}

// Adds the tokens of a block to a list: those of the page's line, or, where the block is a part of
// one, cut anew. `places`: where in the list each form of the page stands, by its number; filled
// in.
void add_passage(const Page& page, const Block& block, uint32_t line, TokenList& list,
                 std::vector<std::optional<uint32_t>>& places) {
  const auto first = static_cast<uint32_t>(list.tokens.size());
  if (page.lines[line].span == block.span) {
    const Range tokens = page.lines[line].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      std::optional<uint32_t>& place = places[page.numbers[i]];
      if (!place) {
        place = static_cast<uint32_t>(list.forms.size());
        list.forms += page.forms[i];
      }
      list.tokens.emplace_back(page.list.tokens[i]).form = *place;
    }
  } else {
    TokenList part = tokenize(page.text, {block.span});
    const auto moved = static_cast<uint32_t>(list.forms.size());
    list.forms += part.forms;
    for (Token token : part.tokens) {
      token.form += moved;
      list.tokens.push_back(token);
    }
  }
  list.passages.push_back({first, static_cast<uint32_t>(list.tokens.size())});
}

// Fills tokens, forms and sentences from the blocks that have any.
Article with_sentences(Article article, const Page& page) {
  TokenList list;
  std::vector<std::optional<uint32_t>> places(page.distinct);
  list.tokens.reserve(page.list.tokens.size());
  std::vector<uint32_t> block_of;
  for (uint32_t i = 0, line = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (!has_sentences(block.role)) continue;
    while (page.lines[line].span.end < block.span.end) ++line;
    add_passage(page, block, line, list, places);
    block_of.push_back(i);
  }
  uint32_t paragraph = 0;
  for (uint32_t p = 0; p < block_of.size(); ++p) {
    const bool is_title = article.blocks[block_of[p]].role == Role::title;
    if (!is_title) ++paragraph;
    for (const Range tokens : sentences_of(article.text, list, list.passages[p]))
      article.sentences.push_back(
          {.span = {list.tokens[tokens.begin].span.begin, list.tokens[tokens.end - 1].span.end},
           .tokens = tokens,
           .block = block_of[p],
           .paragraph = is_title ? 0 : paragraph});
  }
  for (const Token& token : list.tokens)
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) ++article.words;
  article.tokens = std::move(list.tokens);
  article.forms = std::move(list.forms);
  article.tokens.shrink_to_fit();
  article.forms.shrink_to_fit();
  article.blocks.shrink_to_fit();
  article.sentences.shrink_to_fit();
  return article;
}

}  // namespace

Article read_article(ArticleInput input, const std::vector<Decision>& decisions) {
  Article article;
  article.id = input.id;
  article.text = std::move(input.text);
  article.url = input.url;
  Page page = read_page(article.text, lines_of(article.text));
  note_surroundings(page, input.hints);
  Roles roles = read_roles(page, find_body(page), input, decisions);
  article.language = page.language;
  article.blocks = std::move(roles.blocks);
  article.title = std::move(roles.title);
  article.source = std::move(roles.source);
  article.byline = std::move(roles.byline);
  article.published = roles.published;
  if (!article.published.day) article.published = bounded_by_contents(page, article.published);
  return with_sentences(std::move(article), page);
}

std::string_view name_of(Role role) {
  constexpr std::array<std::string_view, 9> kNames = {"title",    "standfirst", "byline",
                                                      "dateline", "heading",    "body",
                                                      "item",     "caption",    "furniture"};
  return kNames[static_cast<size_t>(role)];
}

std::string_view name_of(Basis basis) {
  constexpr std::array<std::string_view, 4> kNames = {"given", "stated", "inferred", "unknown"};
  return kNames[static_cast<size_t>(basis)];
}

}  // namespace crosscheck
