// Borders of sentences that no stop marks, as mails, forums and captions have them.
#pragma once
#include "article/passage.h"

namespace crosscheck {

// Whether a sentence that begins at token `begin` ends after token i though no stop does: about
// lines drawn with signs, behind stamps of mails ("03/28/2001 05:09 PM"), addresses and smiles,
// behind "Hi Jane,", "Jane -" and "Kind regards,", behind what stands alone in brackets and behind
// "Figure 3". Looks at a bounded number of tokens.
bool ends_unstopped(const Passage& passage, uint32_t begin, uint32_t i);

}  // namespace crosscheck
