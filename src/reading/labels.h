// The words around a name that belong to it: titles, roles and what modifies them.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// Where the label of a name begins, not before `from`: "*SES Superintendent* Mara Lund", "*the
// village of* Sarn", "*His father*, Tom Ferris". The name's own begin where it has none.
uint32_t whole_label(const Reading& reading, Range name, uint32_t from);

}  // namespace crosscheck
