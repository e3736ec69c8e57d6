#include "reading/names.h"

#include <algorithm>

#include "reading/descriptions.h"
#include "reading/entities.h"
#include "reading/mentions.h"
#include "reading/tree.h"
#include "text/fold.h"

namespace crosscheck {
namespace {

void index_mentions(Reading& reading) {
  reading.mention_of.assign(reading.article.tokens.size(), kNone);
  for (Entity& entity : reading.entities) entity.mentions.clear();
  for (uint32_t m = 0; m < reading.mentions.size(); ++m) {
    const Mention& mention = reading.mentions[m];
    for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
      reading.mention_of[i] = static_cast<int32_t>(m);
    reading.entities[mention.entity].mentions.push_back(m);
  }
}

}  // namespace

std::string name_key(const Reading& reading, Range tokens) {
  std::string key;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (reading.article.tokens[i].kind == TokenKind::punctuation) continue;
    std::string word = unaccented(form(reading, i));
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
    if (word.empty() || (key.empty() && word == "the")) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

void read_names(Reading& reading) {
  reading.mentions = find_mentions(reading);
  link_names(reading);
  index_mentions(reading);
  learn_roles(reading);
  read_descriptions(reading);
}

void read_descriptions(Reading& reading) {
  add_descriptions(reading);
  reading.mentions.shrink_to_fit();
  reading.entities.shrink_to_fit();
  index_mentions(reading);
}

}  // namespace crosscheck
