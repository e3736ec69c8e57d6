#include "reading/name_words.h"

namespace crosscheck {

const NameWords& name_words() {
  static const NameWords words = [] {
    const Json& file = resource_json("en/names.jsonc");
    const auto list = [&](const char* key) { return WordList(file[key]); };
    return NameWords{.roles = list("roles"),
                     .offices = list("offices"),
                     .titles = list("titles"),
                     .personal = list("personal"),
                     .kin = list("kin"),
                     .things = list("things"),
                     .past = list("past"),
                     .loaded = list("loaded"),
                     .naming = list("naming"),
                     .particles = list("particles"),
                     .vehicles = list("vehicles"),
                     .operations = list("operations"),
                     .organizations = list("organizations"),
                     .settlements = list("settlements"),
                     .not_names = list("not_names"),
                     .female = list("female"),
                     .male = list("male")};
  }();
  return words;
}

std::string_view role_class(std::string_view lemma) {
  for (const WordList* list : {&name_words().roles, &name_words().things}) {
    const int32_t entry = list->find(lemma);
    if (entry >= 0) return list->value(entry).get_ref<const std::string&>();
  }
  return {};
}

bool is_title(std::string_view word) {
  if (word.starts_with("ex-")) word.remove_prefix(3);
  return name_words().roles.has(word) || name_words().titles.has(word);
}

}  // namespace crosscheck
