#pragma once

// Values with every member set to something of its own: what an archive leaves out, or swaps, is then seen.

#include "core/node/remote/known_words.h"

#include <boost/pfr/core.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace cityledger::test {

class Filler {
  public:
    template <class T>
    T make() {
        T value{};
        fill(value);
        return value;
    }

  private:
    void fill(bool& value) { value = next() % 2 == 0; }
    template <class T>
        requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
    void fill(T& value) {
        // Small and large, and negative where there are such.
        const auto number = next();
        value = static_cast<T>(number % 3 == 0 ? ~number * 0x0101010101010101ULL : number);
    }
    template <class T>
        requires std::is_enum_v<T>
    void fill(T& value) {
        const auto wanted = next();
        unsigned count = 0;
        using node::is_known;
        while (is_known(static_cast<T>(count))) ++count;
        value = static_cast<T>(wanted % count);
    }
    void fill(std::string& text) { text = "文本 " + std::to_string(next()); }
    void fill(Bytes& bytes) { bytes = Bytes(next() % 40, static_cast<std::uint8_t>(next())); }
    void fill(Hash32& hash) {
        std::ranges::generate(hash, [this] { return static_cast<std::uint8_t>(next()); });
    }
    template <class T>
    void fill(std::optional<T>& value) {
        if (next() % 4 != 0) fill(value.emplace());
    }
    template <class T>
    void fill(std::vector<T>& list) {
        list.resize(next() % 4);
        for (auto& one : list) fill(one);
    }
    template <class A, class B>
    void fill(std::pair<A, B>& pair) {
        fill(pair.first);
        fill(pair.second);
    }
    template <class... T>
    void fill(std::tuple<T...>& all) {
        std::apply([this](auto&... each) { (fill(each), ...); }, all);
    }
    template <class T>
        requires std::is_class_v<T>
    void fill(T& value) {
        boost::pfr::for_each_field(value, [this](auto& member) { fill(member); });
    }
    std::uint64_t next() { return ++counter_; }
    std::uint64_t counter_ = 0;
};

}  // namespace cityledger::test
