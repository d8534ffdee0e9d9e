# cmake -DFILES=a;b -DOUTPUT=x.cpp -P: a C++ source that holds the files' bytes by name, in order of their names.
set(text "#include \"core/scenarios/shipped.h\"\n\nnamespace cityledger::scenarios {\n\n")
set(rows "")
list(SORT FILES)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WE)
  string(MAKE_C_IDENTIFIER "${name}" symbol)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND text "static const unsigned char ${symbol}[] = {${bytes}};\n")
  string(APPEND rows "        {\"${name}\", {${symbol}, sizeof ${symbol}}},\n")
endforeach()
string(APPEND text "\nstd::span<const ShippedFile> shipped_files() {\n"
                   "    static const ShippedFile all[] = {\n${rows}    };\n    return all;\n}\n\n"
                   "}  // namespace cityledger::scenarios\n")
file(WRITE "${OUTPUT}" "${text}")
