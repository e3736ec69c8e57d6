// Which names of an article are one.
#pragma once
#include "reading/reading.h"

namespace crosscheck {

// Makes the entities of the mentions found, and sets `entity` of each: full name and surname,
// organisation and acronym, the shorter form of a name told before. The last mentioned of those
// that a name fits, an equal name first.
void link_names(Reading& reading);

}  // namespace crosscheck
