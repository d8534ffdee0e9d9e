#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <type_traits>

namespace cityledger {

/// A value or an Error. The class is [[nodiscard]]: the compiler refuses to let either be dropped.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
  public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base) : Base(std::move(base)) {}  // NOLINT(google-explicit-constructor): monadic calls give the base
};

/// Done, or an Error.
using Status = Result<void>;

/// `return fail(ErrorKind::invalid, "hex.odd_length", "…");`
inline tl::unexpected<Error> fail(ErrorKind kind, std::string code, std::string message) {
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(message), {}});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace cityledger

/// Unwraps a Result into a new variable, or returns its error from this function.
#define CITYLEDGER_TRY(variable, expression)                                            \
    auto variable##_result = (expression);                                              \
    if (!variable##_result) return ::cityledger::fail(std::move(variable##_result).error()); \
    auto& variable = *variable##_result

/// Goes on, or returns the error from this function.
#define CITYLEDGER_CHECK(expression)                                                    \
    do {                                                                                \
        if (auto checked_ = (expression); !checked_) return ::cityledger::fail(std::move(checked_).error()); \
    } while (false)
