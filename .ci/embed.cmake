# Writes the C++ that holds the bytes of resource files, so that the core needs no file access.
#   cmake -DOUTPUT=FILE.cpp -DNAME=file_3 -DINPUT=src/language/en/time.jsonc -P embed.cmake
# One object a file: a change of one list does not compile the model again. String literals of 4,000 bytes (compilers limit their length).
file(READ "${INPUT}" hex HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
string(LENGTH "${escaped}" length)
math(EXPR bytes "${length} / 4")
# A literal a piece: four characters of source a byte.
set(pieces "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${escaped}" ${at} 16000 piece)
  string(APPEND pieces "    \"${piece}\"\n")
  math(EXPR at "${at} + 16000")
endwhile()
file(WRITE "${OUTPUT}" "// Generated from ${INPUT}. Do not edit.
#include <string_view>

namespace crosscheck::resource_files {
extern const std::string_view ${NAME};
constexpr char kBytes[] =
${pieces}    \"\";
const std::string_view ${NAME}{kBytes, ${bytes}};
}  // namespace crosscheck::resource_files
")
