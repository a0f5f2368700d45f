# Writes OUTPUT, a C++ file that carries the text of FILES and defines neurarium::bundledFile().
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} text)
  string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"sv},\n")
endforeach()
list(LENGTH FILES count)

file(WRITE ${OUTPUT} "#include \"core/data/bundled.h\"

#include <array>
#include <utility>

namespace neurarium {

std::string_view bundledFile(std::string_view name) {
  using namespace std::string_view_literals;  // whose length costs no search for the end
  static constexpr std::array<std::pair<std::string_view, std::string_view>, ${count}> kFiles = {{
${entries}  }};
  for (const auto& [known, text] : kFiles) {
    if (known == name) {
      return text;
    }
  }
  return {};
}

}  // namespace neurarium
")
