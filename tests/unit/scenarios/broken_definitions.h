#pragma once

// Ways to break a definition, and by what name and where each is refused.

#include <string>
#include <vector>

namespace cityledger::test {

struct BrokenDefinition {
    std::string name;
    std::string text;  ///< of the file
    std::string code;  ///< of the first fault
    std::string path;  ///< empty: the definition as a whole, or JSON that does not read
    std::size_t line = 0;
};

/// A small definition that is good: one lamp, one member or act a line.
std::string good_definition();
std::vector<BrokenDefinition> broken_definitions();

}  // namespace cityledger::test
