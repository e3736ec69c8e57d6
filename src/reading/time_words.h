// The words of a sentence as time expressions are read from them, and what tells a time from other
// words.
#pragma once
#include "reading/reading.h"
#include "reading/timex.h"

namespace crosscheck {

// The folded forms of a range of tokens, with what is glued taken apart: "mid-May" is "mid", "-",
// "may"; "9a.m" "9", "a.m"; "FY2018" "fy", "2018".
class TimeWords {
 public:
  TimeWords(const Reading& reading, Range tokens);
  Forms forms() const { return forms_; }
  // The token of the article that a form is of.
  uint32_t token_of(uint32_t form) const { return token_of_[form]; }
  Range absolute(Range forms) const {
    return {token_of_[forms.begin], token_of_[forms.end - 1] + 1};
  }

 private:
  void add(std::string_view form, uint32_t token);

  std::vector<std::string_view> forms_;
  std::vector<uint32_t> token_of_;
};

// A year in four digits; -1 for any other form.
int year_in_digits(std::string_view form);
// Whether "28/11/2025" shows that days come first (1) or months (-1); 0 where it does not.
int figures_order(std::string_view form);
// Words of days near the article's: "yesterday", "Monday".
bool names_near_day(std::string_view form);

// "May", "March", "second", "fall", "2000": a month, a season or a year by their place alone.
bool is_likely(const Reading& reading, const TimeWords& words, const Timex& timex);

}  // namespace crosscheck
